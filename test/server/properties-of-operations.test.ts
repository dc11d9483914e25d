import fc from 'fast-check';
import { getNamedType, type GraphQLField, isCompositeType, isObjectType, isUnionType } from 'graphql';
import { expect, test } from 'vitest';
import { givenPlausibleEngine, holds, patience } from '../support/gateway-of-properties.ts';
import { inputsOfSchema, schemaOfClients } from '../support/input-arbitraries.ts';

// What an operation may cost has tests of its own.
const gateway = givenPlausibleEngine('--max-rows', '1000000000', '--max-engine-calls', '1000000');
const schema = schemaOfClients();
const inputs = inputsOfSchema();

/** One segment that no reader takes for more. */
const id = "(?!\\.\\.?(?:/|$))(?:[\\w.~!*'()-]|%(?!2[fF]|5[cC]|[01][0-9a-fA-F]|7[fF])[0-9a-fA-F]{2})+";
const paths = {
  task: `GET /external-task/(?!(?:count|topic-names|retries)$)${id}(?:/errorDetails)?`,
  tasks: 'POST /external-task(?:/count)?',
  topics: 'GET /external-task/topic-names',
  instance: `GET /process-instance/${id}|POST /process-instance`,
  definition: `GET /process-definition(?:/${id})?`,
  variables: `POST /variable-instance|GET /execution/${id}/localVariables`,
  incidents: 'GET /incident',
  log: `POST /history/external-task-log(?:/count)?|GET /history/external-task-log/${id}/error-details`,
  batch: `GET /batch/statistics|GET /history/batch/${id}`,
  engine: 'GET /(?:version|engine)',
} as const;
const around = [paths.task, paths.tasks, paths.instance, paths.definition, paths.variables, paths.incidents, paths.log];
const commandPath = (command: string) => [
  `${command.includes('priority') || command.includes('retries') ? 'PUT' : 'POST'} /external-task/${id}/${command}`,
  ...around,
];

/** What each operation may ask, with all that can be selected of it. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  externalTask: around,
  externalTasks: around,
  externalTaskCount: [paths.tasks],
  externalTaskTopics: [paths.topics, ...around],
  externalTaskLog: [paths.log],
  processBatch: [paths.batch],
  processEngine: [paths.engine],
  fetchAndLockExternalTasks: ['POST /external-task/fetchAndLock', ...around],
  lockExternalTask: commandPath('lock'),
  extendExternalTaskLock: commandPath('extendLock'),
  unlockExternalTask: commandPath('unlock'),
  completeExternalTask: commandPath('complete'),
  failExternalTask: commandPath('failure'),
  throwExternalTaskBpmnError: commandPath('bpmnError'),
  setExternalTaskPriority: commandPath('priority'),
  setExternalTaskRetries: commandPath('retries'),
  bulkSetExternalTaskRetries: ['PUT /external-task/retries', ...around],
  bulkSetExternalTaskRetriesAsync: ['POST /external-task/retries-async', paths.batch],
};

/** Everything that can be selected of a type, three levels deep, without arguments. */
function selectionOf(field: GraphQLField<unknown, unknown>, depth = 0): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return field.name;
  const of = (one: typeof type) =>
    isObjectType(one)
      ? Object.values(one.getFields())
          .filter((inner) => depth < 3 || !isCompositeType(getNamedType(inner.type)))
          .filter(({ name }) => !(depth > 1 && name === 'externalTasks'))
          .map((inner) => selectionOf(inner, depth + 1))
      : [];
  const own = isUnionType(type) ? type.getTypes().map((one) => aliased(one.name, of(one))) : of(type);
  return `${field.name} { __typename ${own.join(' ')} }`;
}

/** Members of a union may have fields of one name and different types. */
function aliased(type: string, selections: readonly string[]): string {
  return `... on ${type} { ${selections.map((one) => `${type}_${one.split(' ')[0]}: ${one}`).join(' ')} }`;
}

const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
  Object.values(root?.getFields() ?? {}).map((field) => {
    const declared = field.args.map(
      ({ name, type, defaultValue }) =>
        `$${name}: ${type}${defaultValue === undefined ? '' : ` = ${JSON.stringify(defaultValue)}`}`,
    );
    const given = field.args.map(({ name }) => `${name}: $${name}`);
    const list = (members: readonly string[]) => (members.length === 0 ? '' : `(${members.join()})`);
    const query = `${root?.name.toLowerCase()} ${list(declared)} { ${selectionOf(field).replace(field.name, field.name + list(given))} }`;
    return { name: field.name, query, field };
  }),
);

/** Inputs of one operation. Those that wait are not waited for, and few are of a cursor, since nearly all that can be given for one is none. */
function variablesOf({ args }: GraphQLField<unknown, unknown>): fc.Arbitrary<Record<string, unknown>> {
  const all = fc.record(Object.fromEntries(args.map(({ name, type }) => [name, inputs.of(type)])), {
    noNullPrototype: true,
  });
  return fc.tuple(all, fc.nat(9)).map(([{ after, ...variables }, chance]) => {
    const { input } = variables as { input?: { waitFor?: number } };
    return {
      ...variables,
      ...(after !== undefined && chance === 0 && { after }),
      ...(input?.waitFor !== undefined && { input: { ...input, waitFor: 0 } }),
    };
  });
}

test('every operation has its allow-list of paths', () => {
  expect(operations.map(({ name }) => name).toSorted()).toEqual(Object.keys(allowed).toSorted());
});

test.each(operations)(
  'whatever is given to $name, its answer is decent and its calls are its own',
  { timeout: patience },
  ({ name, query, field }) => {
    const pattern = new RegExp(`^(?:${allowed[name]?.join('|')})$`);
    return holds(variablesOf(field), 30, async (variables) => {
      const { data } = await gateway.ask(query, variables);
      for (const { method, url } of gateway.calls) expect(`${method} ${url.split('?')[0]}`).toMatch(pattern);
      // What was refused before the operation began has asked nobody.
      if (data === undefined) expect(gateway.calls).toEqual([]);
      return gateway.calls.length > 0 || field.args.length === 0;
    });
  },
);
