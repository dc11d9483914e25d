import { taskCount, taskIdOf } from './tasks.ts';

/** A call of the engine's REST API, below its base URL. */
export type RestCall = { readonly method: string; readonly path: string; readonly body: string };

/** What is measured: a question to the gateway, and the call that the gateway makes for it when it is asked alone. */
export type BenchCase = {
  readonly name: string;
  /** So many different questions there are. */
  readonly variants: number;
  /** The body of a GraphQL request. */
  readonly question: (variant: number) => string;
  readonly call: (variant: number) => RestCall;
};

const eightFields = 'id topicName status priority retries errorMessage createdAt businessKey';
const twentyFields = `${eightFields} isSuspended lock { workerId expiresAt } tenantId activityId activityInstanceId executionId
  processInstanceId processDefinitionId processDefinitionKey processDefinitionVersionTag`;

const idsAtOnce = 20;
const aliases = Array.from({ length: idsAtOnce }, (_, at) => `t${at}`);
const manyById = `query(${aliases.map((name) => `$${name}: ID!`)}) {
  ${aliases.map((name) => `${name}: externalTask(id: $${name}) { id topicName retries }`).join('\n  ')}
}`;

/** What `npm run bench` measures. */
export const benchCases: readonly BenchCase[] = [
  {
    name: 'one by id',
    variants: taskCount,
    question: (variant) =>
      asked(`query($id: ID!) { externalTask(id: $id) { ${eightFields} } }`, { id: taskIdOf(variant) }),
    call: (variant) => ({ method: 'GET', path: `/external-task/${taskIdOf(variant)}`, body: '' }),
  },
  listCase('list of 50 x 8 fields', 50, eightFields),
  listCase('list of 500 x 20 fields', 500, twentyFields),
  {
    name: '20 aliased ids',
    variants: taskCount / idsAtOnce,
    question: (variant) => asked(manyById, Object.fromEntries(idsOf(variant).map((id, at) => [`t${at}`, id]))),
    call: (variant) => ({
      method: 'POST',
      path: `/external-task?maxResults=${idsAtOnce}`,
      body: JSON.stringify({ externalTaskIdIn: idsOf(variant) }),
    }),
  },
];

function listCase(name: string, first: number, fields: string): BenchCase {
  const query = `query($first: Int!) { externalTasks(first: $first) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
  return {
    name,
    variants: 1,
    question: () => asked(query, { first }),
    call: () => ({
      method: 'POST',
      // One more than wanted tells whether there is a next page.
      path: `/external-task?maxResults=${first + 1}`,
      body: JSON.stringify({ sorting: [{ sortBy: 'id', sortOrder: 'asc' }] }),
    }),
  };
}

function asked(query: string, variables: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ query, variables });
}

function idsOf(variant: number): readonly string[] {
  return aliases.map((_, at) => taskIdOf(variant * idsAtOnce + at));
}
