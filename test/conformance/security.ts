import { expect } from 'vitest';
import { forgetful, reader, stranger } from '../support/three-rights.ts';
import type { ConformanceCase, Exchange, Expectation } from './conformance-case.ts';
import { error, json, tasks } from './expectations.ts';

const engine = { auth: true, authorization: true };
const lock = { workerId: 'w1', expiresIn: 60_000 };
const topics = [{ topicName: 'topic', lockDuration: 60_000 }];

/** 401 with the challenge and without a body. */
const unauthenticated: Expectation = ({ status, headers, text }) => {
  expect(status).toBe(401);
  expect(headers['www-authenticate']).toBe('Basic realm="default"');
  expect(text).toBe('');
};

const ok: Expectation = ({ status }) => expect(status).toBe(200);

type MissingAuthorization = Readonly<Record<'permissionName' | 'resourceName' | 'resourceId', string | null>>;

/** 403 that tells which permissions would each have been enough. */
function forbidden(
  user: string,
  missing: (seeded: Readonly<Record<string, string>>) => readonly MissingAuthorization[],
): Expectation {
  return ({ status, headers, text }, { a = {} }, { minor }) => {
    expect(status).toBe(403);
    expect(headers['content-type']).toBe('application/json');
    expect(JSON.parse(text)).toEqual({
      type: 'AuthorizationException',
      message: expect.stringContaining(`The user with id '${user}' does not have`),
      ...(minor < 18 ? {} : { code: 0 }),
      userId: user,
      resourceName: null,
      resourceId: null,
      permissionName: null,
      missingAuthorizations: missing(a),
    });
  };
}

const cannotUpdate = (user: string) =>
  forbidden(user, ({ processInstanceId = '' }) => [
    { permissionName: 'UPDATE', resourceName: 'ProcessInstance', resourceId: processInstanceId },
    { permissionName: 'UPDATE_INSTANCE', resourceName: 'ProcessDefinition', resourceId: 'process' },
  ]);

const commandsOfA: readonly Pick<Exchange, 'ask' | 'body' | 'on'>[] = [
  { ask: 'POST /external-task/{a}/unlock' },
  { ask: 'POST /external-task/{a}/lock', body: { workerId: 'w1', lockDuration: 1000 }, on: { since: 15 } },
  { ask: 'PUT /external-task/{a}/retries', body: { retries: 1 } },
  { ask: 'PUT /external-task/{a}/priority', body: { priority: 1 } },
];

/** Engine-contract 9.6, who may do what. */
export const security: readonly ConformanceCase[] = [
  {
    id: 'S1',
    title: 'without credentials there is no answer',
    engine,
    exchanges: [
      { ask: 'GET /external-task', as: 'nobody', answer: unauthenticated },
      { ask: 'GET /external-task', as: { user: 'nobody', password: 'wrong' }, answer: unauthenticated },
      { ask: 'GET /external-task', as: 'nobody', headers: { authorization: 'Bearer abc' }, answer: unauthenticated },
      { ask: 'GET /external-task', answer: json([]) },
    ],
  },
  {
    id: 'S2',
    title: 'after a wrong password the right one is refused for three seconds',
    engine,
    exchanges: [
      { ask: 'GET /external-task', as: forgetful, answer: ok },
      { ask: 'GET /external-task', as: { ...forgetful, password: 'wrong' }, answer: unauthenticated },
      { ask: 'GET /external-task', as: forgetful, answer: unauthenticated },
      { wait: 3500 },
      { ask: 'GET /external-task', as: forgetful, answer: ok },
    ],
  },
  {
    id: 'S3',
    title: 'the names of the engines are for everybody, the version is not',
    engine,
    exchanges: [
      { ask: 'GET /engine', as: 'nobody', answer: ok },
      { ask: 'GET /version', as: 'nobody', answer: unauthenticated },
    ],
  },
  {
    id: 'S4',
    title: 'what one may not read is not there',
    engine,
    given: { a: {}, other: { processDefinitionKey: 'other', topicName: 'else' } },
    exchanges: [
      { ask: 'GET /external-task', as: reader, answer: tasks('a') },
      { ask: 'GET /external-task/count', as: reader, answer: json({ count: 1 }) },
      { ask: 'GET /external-task/topic-names', as: reader, answer: json(['topic']) },
      { ask: 'GET /external-task/{a}', as: reader, answer: ok },
      { ask: 'GET /external-task', as: stranger, answer: json([]) },
      {
        ask: 'GET /external-task/{a}',
        as: stranger,
        answer: error(404, 'RestException', 'External task with id {a} does not exist', null),
      },
      {
        ask: 'GET /external-task/{a}/errorDetails',
        as: stranger,
        answer: forbidden(stranger.user, ({ processInstanceId = '' }) => [
          { permissionName: 'READ', resourceName: 'ProcessInstance', resourceId: processInstanceId },
          { permissionName: 'READ_INSTANCE', resourceName: 'ProcessDefinition', resourceId: 'process' },
        ]),
      },
      // To fetch takes the right to change as well.
      ...[reader, stranger].map((as) => ({
        ask: 'POST /external-task/fetchAndLock',
        as,
        body: { workerId: 'w1', maxTasks: 5, topics },
        answer: json([]),
      })),
    ],
  },
  {
    id: 'S5',
    title: 'what one may not change is refused',
    engine,
    given: { a: {} },
    exchanges: commandsOfA.flatMap((command) =>
      [reader, stranger].map((as) => ({ ...command, as, answer: cannotUpdate(as.user) })),
    ),
  },
  {
    id: 'S6',
    title: 'who holds the lock is told before the right is missed',
    engine,
    given: { a: { lock } },
    exchanges: [
      {
        ask: 'POST /external-task/{a}/complete',
        as: reader,
        body: { workerId: 'w2' },
        answer: error(
          400,
          'RestException',
          "External Task {a} cannot be completed by worker 'w2'. It is locked by worker 'w1'.",
          0,
        ),
      },
      {
        ask: 'POST /external-task/{a}/complete',
        as: reader,
        body: { workerId: 'w1' },
        answer: cannotUpdate(reader.user),
      },
    ],
  },
  {
    id: 'S7',
    title: 'a batch takes the right to create one',
    engine,
    given: { a: {} },
    exchanges: [
      {
        ask: 'POST /external-task/retries-async',
        as: reader,
        body: { retries: 1, externalTaskIds: ['{a}'] },
        answer: forbidden(reader.user, () => [
          { permissionName: 'CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES', resourceName: 'Batch', resourceId: null },
          { permissionName: 'CREATE', resourceName: 'Batch', resourceId: null },
        ]),
      },
    ],
  },
];
