import type { SeededTask, TaskSeed } from '../support/engine-under-test.ts';
import type { SeedingEngine } from './seed-tasks.ts';

const largestLong = 2n ** 63n - 1n;

/** Brings a fresh task into the state its seed asks for. */
export async function bringIntoState(engine: SeedingEngine, seed: TaskSeed, task: SeededTask): Promise<void> {
  const { rest } = engine;
  const { lock, failure, retries, priority, isSuspended, localVariables } = seed;
  const path = `/external-task/${encodeURIComponent(task.id)}`;

  // The scope of an external task is an execution of its own, whether or not it has input mappings.
  if (localVariables !== undefined) {
    await rest.post(`/execution/${encodeURIComponent(task.executionId)}/localVariables`, {
      modifications: localVariables,
    });
  }
  if (lock !== undefined) await lockTask(engine, seed, task, lock);
  if (failure !== undefined) {
    if (lock === undefined) throw new Error('A seeded failure needs a lock: only its worker may report it.');
    await rest.post(`${path}/failure`, { workerId: lock.workerId, ...failure });
  }
  if (retries !== undefined) await rest.put(`${path}/retries`, { retries });
  if (priority !== undefined) await rest.put(`${path}/priority`, { priority });
  if (isSuspended === true) {
    const instance = encodeURIComponent(task.processInstanceId);
    await rest.put(`/process-instance/${instance}/suspended`, { suspended: true });
  }
}

async function lockTask(
  engine: SeedingEngine,
  seed: TaskSeed,
  task: SeededTask,
  lock: NonNullable<TaskSeed['lock']>,
): Promise<void> {
  const { workerId, expiresIn } = lock;
  const lockDuration = Math.max(1, expiresIn);
  const path = `/external-task/${encodeURIComponent(task.id)}`;
  if (engine.hasLockOperation) {
    await engine.rest.post(`${path}/lock`, { workerId, lockDuration });
    return;
  }
  // fetchAndLock cannot name a task, but the most urgent one comes first.
  await engine.rest.put(`${path}/priority`, { priority: largestLong });
  const { topicName = 'topic' } = seed;
  const topics = [{ topicName, lockDuration, variables: [], processDefinitionId: task.processDefinitionId }];
  const locked = await engine.rest.post<readonly SeededTask[]>('/external-task/fetchAndLock', {
    workerId,
    maxTasks: 1,
    usePriority: true,
    topics,
  });
  if (locked[0]?.id !== task.id) throw new Error(`fetchAndLock took ${locked[0]?.id} instead of ${task.id}`);
  await engine.rest.put(`${path}/priority`, { priority: seed.priority ?? 0 });
}
