import { exampleOperations } from '../../src/server/example-operations.ts';
import { fetchTasks, leaving, locking } from './kinds.ts';
import type { Kind, Turn } from './load.ts';

/** One client in so many leaves before it has its answer. */
const leaver = 8;

/** How the work of a worker on a task may end, how often of 20 times, and whether the task is then gone for good. */
const endings: readonly { readonly times: number; readonly mutation: string; readonly isGone: boolean }[] = [
  { times: 9, mutation: 'unlockExternalTask(input: { id: $id })', isGone: false },
  {
    times: 6,
    mutation:
      'failExternalTask(input: { id: $id, workerId: $workerId, errorMessage: "no", retries: 3, retryTimeout: 0 })',
    isGone: false,
  },
  { times: 2, mutation: 'completeExternalTask(input: { id: $id, workerId: $workerId })', isGone: true },
  {
    times: 2,
    mutation: 'throwExternalTaskBpmnError(input: { id: $id, workerId: $workerId, errorCode: "no" })',
    isGone: true,
  },
  {
    times: 1,
    mutation: 'extendExternalTaskLock(input: { id: $id, workerId: $workerId, lockDuration: 600000 })',
    isGone: true,
  },
];
const endingsByFrequency = endings.flatMap((ending) => Array.from({ length: ending.times }, () => ending));

/** What is asked in a soak: all that the README shows, what a router asks, and the life of workers. `shop` are ids of tasks. */
export function mixedKinds(shop: readonly string[], addTasks: (more: number) => void): readonly Kind[] {
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
  const anyTask = () => oneOf(shop);
  return [
    ...exampleOperations.map(({ title, query, variables = {} }): Kind => {
      return { name: title, weight: 3, ask: ({ ask }) => ask({ query, variables }, leaving(leaver, 30)) };
    }),
    {
      name: 'entities',
      weight: 3,
      ask: ({ ask }) => ask(entitiesOf([anyTask(), anyTask(), 'gone']), leaving(leaver, 30)),
    },
    { ...locking(anyTask), weight: 1 },
    { name: 'unlock', weight: 1, ask: ({ ask }) => ask(unlocking(anyTask())) },
    { name: 'work', weight: 6, ask: (turn) => work(turn, addTasks, 0) },
    { name: 'wait and work', weight: 6, ask: (turn) => work(turn, addTasks, 200 + Math.random() * 2_000) },
  ];
}

async function work(turn: Turn, addTasks: (more: number) => void, waitFor: number): Promise<void> {
  for (const id of await fetchTasks(turn, ['soak'], Math.round(waitFor), leaver / 2)) {
    const ending = endingsByFrequency[Math.floor(Math.random() * endingsByFrequency.length)];
    if (ending === undefined) return;
    const query = `mutation ($id: ID!, $workerId: String!) { ended: ${ending.mutation} { __typename } }`;
    const variables = { id, ...(ending.mutation.includes('$workerId') && { workerId: turn.mark }) };
    const question = { query: 'workerId' in variables ? query : query.replace(', $workerId: String!', ''), variables };
    const data = await turn.ask<{ readonly ended: { readonly __typename: string } }>(question, leaving(leaver, 10));
    if (data !== undefined && !data.ended.__typename.endsWith('Payload')) turn.note(data.ended.__typename);
    if (ending.isGone) addTasks(1);
  }
}

function unlocking(id: string) {
  return { query: 'mutation ($id: ID!) { unlockExternalTask(input: { id: $id }) { __typename } }', variables: { id } };
}

function entitiesOf(ids: readonly string[]) {
  return {
    query: `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on ExternalTask { topicName processInstance { id businessKey } } }
    }`,
    variables: { representations: ids.map((id) => ({ __typename: 'ExternalTask', id })) },
  };
}
