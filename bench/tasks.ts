import type { ExternalTask } from '../src/rest/external-task.ts';

/** How many tasks the upstream has. */
export const taskCount = 1_000;

/** The id of the task at an index from 0, as long as an engine's. */
export function taskIdOf(at: number): string {
  return `7c1e9a54-f86e-11f0-8de9-${at.toString(16).padStart(12, '0')}`;
}

/** The task at an index, always the same: one in two was locked, one in four has failed (engine-contract 2.1). */
export function taskAt(at: number): ExternalTask {
  const wasLocked = at % 2 === 1;
  const hasFailed = at % 4 === 1;
  const second = String(at % 60).padStart(2, '0');
  return {
    activityId: 'ChargeCreditCard',
    activityInstanceId: `ChargeCreditCard:${taskIdOf(at + taskCount)}`,
    errorMessage: hasFailed ? 'Payment gateway answered 503: "Service unavailable", tried 3 times in 4,211 ms' : null,
    executionId: taskIdOf(at + 2 * taskCount),
    id: taskIdOf(at),
    lockExpirationTime: wasLocked ? `2026-01-23T13:47:${second}.657+0000` : null,
    createTime: `2026-01-23T13:42:${second}.123+0000`,
    processDefinitionId: 'order:3:1f0c2d6e-f86e-11f0-8de9-0242ac110002',
    processDefinitionKey: 'order',
    processDefinitionVersionTag: '2.4.1',
    processInstanceId: taskIdOf(at + 3 * taskCount),
    retries: hasFailed ? 2 : null,
    suspended: false,
    workerId: wasLocked ? `payment-worker-${at % 7}` : null,
    topicName: 'charge-credit-card',
    tenantId: null,
    priority: at % 100,
    businessKey: `ORDER-2026-${String(at).padStart(6, '0')}`,
  };
}
