/** What it means to send a call twice (engine-contract 8.1); a `fetch` is to be sent once, and locks what it answers. */
export type Kind = 'read' | 'absolute' | 'once' | 'fetch';

/** Something to ask, and which of its calls meets the fault. */
export type FaultyOperation = {
  readonly name: string;
  readonly kind: Kind;
  readonly query: string;
  /** Of `POST /external-task?maxResults=3`. */
  readonly meets: RegExp;
  /** Where the answer has its error, and null. */
  readonly path: string;
};

const fetchWith = (more: string) => `mutation {
  fetchAndLockExternalTasks(input: { workerId: "w", ${more} topics: [{ topicName: "nothing", lockDuration: 1000 }] }) {
    ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { id } } }
  }
}`;

/** Milliseconds that the long poll waits. */
export const waitFor = 200;

/** One for each way in which the gateway calls the engine; the engine has a task `t1`. */
export const operations: readonly FaultyOperation[] = [
  {
    name: 'a read by id',
    kind: 'read',
    query: '{ externalTask(id: "t1") { id } }',
    meets: /^GET \/external-task\/t1$/,
    path: 'externalTask',
  },
  {
    name: 'a batch of reads by id',
    kind: 'read',
    query: '{ other: externalTask(id: "t2") { id } externalTask(id: "t1") { id } }',
    meets: /^(POST \/external-task\?|GET \/external-task\/t1$)/,
    path: 'externalTask',
  },
  {
    name: 'a page',
    kind: 'read',
    query: '{ externalTasks(first: 2) { nodes { id } } }',
    meets: /^POST \/external-task\?/,
    path: 'externalTasks',
  },
  {
    name: 'a count',
    kind: 'read',
    query: '{ externalTaskCount }',
    meets: /^POST \/external-task\/count$/,
    path: 'externalTaskCount',
  },
  {
    name: 'topics',
    kind: 'read',
    query: '{ externalTaskTopics { name } }',
    meets: /^GET \/external-task\/topic-names$/,
    path: 'externalTaskTopics',
  },
  {
    name: 'error details',
    kind: 'read',
    query: '{ externalTask(id: "t1") { errorDetails } }',
    meets: /\/errorDetails$/,
    path: 'externalTask.errorDetails',
  },
  {
    name: 'a neighbour by id',
    kind: 'read',
    query: '{ externalTask(id: "t1") { processInstance { id isSuspended } } }',
    meets: /^\w+ \/process-instance/,
    path: 'externalTask.processInstance.isSuspended',
  },
  {
    name: 'a definition',
    kind: 'read',
    query: '{ externalTask(id: "t1") { processDefinition { id isSuspended } } }',
    meets: /^\w+ \/process-definition/,
    path: 'externalTask.processDefinition.isSuspended',
  },
  {
    name: 'neighbours of a list',
    kind: 'read',
    query: '{ externalTask(id: "t1") { history { totalCount nodes { id } } } }',
    meets: /^\w+ \/history\/external-task-log/,
    path: 'externalTask.history',
  },
  {
    name: 'variables',
    kind: 'read',
    query: '{ externalTask(id: "t1") { localVariables { name value } } }',
    meets: /^POST \/variable-instance/,
    path: 'externalTask.localVariables',
  },
  {
    name: 'priority',
    kind: 'absolute',
    query: 'mutation { setExternalTaskPriority(input: { id: "t1", priority: 7 }) { __typename } }',
    meets: /\/priority$/,
    path: 'setExternalTaskPriority',
  },
  {
    name: 'extend a lock',
    kind: 'absolute',
    query:
      'mutation { extendExternalTaskLock(input: { id: "t1", workerId: "w", lockDuration: 60000 }) { __typename } }',
    meets: /\/extendLock$/,
    path: 'extendExternalTaskLock',
  },
  {
    name: 'complete',
    kind: 'once',
    query: 'mutation { completeExternalTask(input: { id: "t1", workerId: "w" }) { __typename } }',
    meets: /\/complete$/,
    path: 'completeExternalTask',
  },
  {
    name: 'report a failure',
    kind: 'once',
    query: 'mutation { failExternalTask(input: { id: "t1", workerId: "w", retries: 1 }) { __typename } }',
    meets: /\/failure$/,
    path: 'failExternalTask',
  },
  {
    name: 'unlock',
    kind: 'once',
    query: 'mutation { unlockExternalTask(input: { id: "t1" }) { __typename } }',
    meets: /\/unlock$/,
    path: 'unlockExternalTask',
  },
  {
    name: 'retries by a batch',
    kind: 'once',
    query: `mutation {
      bulkSetExternalTaskRetriesAsync(input: { retries: 1, selection: { ids: ["t1"] } }) {
        ... on BulkSetExternalTaskRetriesAsyncPayload { batch { id } }
      }
    }`,
    meets: /\/retries-async$/,
    path: 'bulkSetExternalTaskRetriesAsync',
  },
  {
    name: 'fetch',
    kind: 'fetch',
    query: fetchWith(''),
    meets: /\/fetchAndLock$/,
    path: 'fetchAndLockExternalTasks',
  },
  {
    name: 'a long poll',
    kind: 'fetch',
    query: fetchWith(`waitFor: ${waitFor},`),
    meets: /\/fetchAndLock$/,
    path: 'fetchAndLockExternalTasks',
  },
];
