import type { Kind, Turn } from './load.ts';

/** Fetched by a worker that may leave before it is told. */
export const fetchAndLock = `mutation ($workerId: String!, $topics: [FetchExternalTaskTopicInput!]!, $waitFor: Milliseconds!) {
  fetchAndLockExternalTasks(input: { workerId: $workerId, maxTasks: 2, waitFor: $waitFor, topics: $topics }) {
    __typename
    ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { id businessKey } variables { name value } } }
  }
}`;

type Fetched = {
  readonly fetchAndLockExternalTasks: {
    readonly externalTasks?: readonly { readonly externalTask: { readonly id: string } }[];
  };
};

/** Waits for tasks of some topics up to so many milliseconds; one in `leaver` workers leaves before. Answers the ids it was told of. */
export async function fetchTasks(
  { mark, ask, claim }: Turn,
  topicNames: readonly string[],
  waitFor: number,
  leaver: number,
): Promise<readonly string[]> {
  const topics = topicNames.map((topicName) => ({ topicName, lockDuration: 600_000 }));
  const data = await ask<Fetched>(
    { query: fetchAndLock, variables: { workerId: mark, topics, waitFor } },
    leaving(leaver, waitFor),
  );
  const ids = data?.fetchAndLockExternalTasks.externalTasks?.map(({ externalTask }) => externalTask.id) ?? [];
  ids.forEach(claim);
  return ids;
}

/** When to leave: for one in so many at random within so many milliseconds, for the others never. */
export function leaving(oneIn: number, within: number): number | undefined {
  return Math.random() < 1 / oneIn ? Math.random() * within : undefined;
}

/** A task is locked for a worker, which is told so or that another has it. */
export function locking(idOf: () => string): Kind {
  const query = `mutation ($id: ID!, $workerId: String!) {
    lockExternalTask(input: { id: $id, workerId: $workerId, lockDuration: 600000 }) { __typename }
  }`;
  return {
    name: 'lock',
    weight: 2,
    ask: async ({ mark, ask, claim }) => {
      const id = idOf();
      const data = await ask<{ lockExternalTask: { __typename: string } }>({
        query,
        variables: { id, workerId: mark },
      });
      if (data?.lockExternalTask.__typename === 'LockExternalTaskPayload') claim(id);
    },
  };
}
