import type { ScriptedAnswer, ScriptedCall } from './scripted-engine.ts';

/** What of the answers a property chooses; numbers as the digits that stand in the JSON. */
export type Plausible = {
  priority: string;
  /** JSON texts by name, as `POST /variable-instance` has them in `value`, with their types. */
  variables: Readonly<Record<string, { readonly type: string; readonly value: string }>>;
};

const date = '"2026-01-23T13:42:42.657+0000"';

/** An engine that has everything it is asked for, with odd values in it. */
export function plausibleAnswer(
  { method, url, body }: ScriptedCall,
  { priority, variables }: Plausible,
): ScriptedAnswer {
  const { pathname, searchParams } = new URL(url, 'http://engine');
  const id = decodeURIComponent(pathname.split('/')[2] ?? '');
  const ids = (): string | readonly string[] | undefined =>
    body === '' ? searchParams.get('externalTaskIdIn')?.split(',') : JSON.parse(body).externalTaskIdIn;
  const wanted = () => [ids() ?? ['a', 'b']].flat();
  const task = (id: string) => taskText(id, priority);
  for (const [pattern, answer] of [
    [/^POST \/external-task$|^GET \/external-task$/, () => listText(wanted().map(task))],
    [/\/external-task(-log)?\/count$/, () => '{"count":7}'],
    [/ \/external-task\/topic-names$/, () => '["a","b"]'],
    [
      / \/external-task\/fetchAndLock$/,
      () => listText([`${task('t').slice(0, -1)},"errorDetails":null,"variables":${objectText(variables)}}`]),
    ],
    [
      / \/external-task\/retries-async$/,
      () =>
        '{"id":"b","type":"t","totalJobs":1,"jobsCreated":0,"batchJobsPerSeed":1,"invocationsPerBatchJob":1,"suspended":false}',
    ],
    [
      /^(POST|PUT) \/external-task\/([^/]+\/)?(lock|extendLock|unlock|complete|failure|bpmnError|priority|retries)$/,
      () => undefined,
    ],
    [/^GET \/external-task\/[^/]+\/errorDetails$|\/error-details$/, () => 'details'],
    [/^GET \/external-task\/[^/]+$/, () => task(id)],
    [/ \/variable-instance$/, () => listText(variableRows(variables))],
    [/ \/execution\/[^/]+\/localVariables$/, () => objectText(variables)],
    [/ \/history\/external-task-log$/, () => listText([logText(priority)])],
    [
      /^GET \/(process-instance|process-definition|history\/batch)\/[^/]+$/,
      () => `{"id":${JSON.stringify(id)},"definitionId":"d","suspended":false}`,
    ],
    [/ \/version$/, () => '{"version":"7.24.0"}'],
    [/./, () => '[]'],
  ] as const) {
    if (!pattern.test(`${method} ${pathname}`)) continue;
    const text = answer();
    if (text === undefined) return { status: 204 };
    return { text, headers: { 'content-type': text === 'details' ? 'text/plain' : 'application/json' } };
  }
  return { status: 404 };
}

const listText = (members: readonly string[]) => `[${members.join()}]`;

function taskText(id: string, priority: string): string {
  return `{"activityId":"a","activityInstanceId":"ai","errorMessage":null,"executionId":"e","id":${JSON.stringify(id)},"lockExpirationTime":${date},"createTime":${date},"processDefinitionId":"d","processDefinitionKey":"k","processDefinitionVersionTag":null,"processInstanceId":"p","retries":1,"suspended":false,"workerId":"w","topicName":"x","tenantId":null,"priority":${priority},"businessKey":null}`;
}

function logText(priority: string): string {
  return `{"id":"l","timestamp":${date},"externalTaskId":"a","topicName":"x","priority":${priority},"retries":1,"failureLog":true,"creationLog":false,"successLog":false,"deletionLog":false}`;
}

function variableRows(variables: Plausible['variables']): readonly string[] {
  return Object.entries(variables).map(
    ([name, { type, value }]) =>
      `{"id":"v","name":${JSON.stringify(name)},"executionId":"e","type":"${type}","value":${value},"valueInfo":{}}`,
  );
}

function objectText(variables: Plausible['variables']): string {
  const members = Object.entries(variables).map(
    ([name, { type, value }]) => `${JSON.stringify(name)}:{"type":"${type}","value":${value},"valueInfo":{}}`,
  );
  return `{${members.join()}}`;
}
