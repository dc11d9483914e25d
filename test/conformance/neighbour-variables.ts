import { expect } from 'vitest';
import { reader } from '../support/three-rights.ts';
import type { ConformanceCase, Expectation } from './conformance-case.ts';
import { count, error, json, unreadable } from './expectations.ts';
import { every, keys, row, rows, rowsInOrder } from './row-expectations.ts';

const list = '/variable-instance?deserializeValues=false';

const ofInstance = {
  processInstanceId: '{a.processInstanceId}',
  executionId: '{a.processInstanceId}',
  activityInstanceId: '{a.processInstanceId}',
};

const ofTask = {
  processInstanceId: '{a.processInstanceId}',
  executionId: '{a.executionId}',
  activityInstanceId: '{a.activityInstanceId}',
};

/** All ids of one scope, or of none. */
const amid = (count: number, id: string) => [...Array.from({ length: count }, (_, index) => `nope-${index}`), id];

const serialized = { objectTypeName: 'no.such.Order', serializationDataFormat: 'application/json' };

/** 403 for want of one permission on a process definition, by its key. */
function forbidden(permissionName: string, resourceId: string): Expectation {
  return ({ status, text }) => {
    expect(status).toBe(403);
    const missing = { permissionName, resourceName: 'ProcessDefinition', resourceId };
    expect(JSON.parse(text)).toMatchObject({
      type: 'AuthorizationException',
      ...missing,
      missingAuthorizations: [missing],
    });
  };
}

/** Engine-contract 9.7: variables, and who may see which neighbours. */
export const neighbourVariables: readonly ConformanceCase[] = [
  {
    id: 'N7',
    title: 'an Object that cannot be deserialized is a row without a value, and no error',
    given: { a: { variables: { order: { type: 'Object', value: '{"n":1}', valueInfo: serialized } } } },
    exchanges: [
      {
        ask: 'GET /variable-instance?variableName=order',
        answer: every(rows({ type: 'Object', value: null, valueInfo: null, name: 'order' }), ({ text }) =>
          expect(JSON.parse(text)[0].errorMessage).toContain("Cannot deserialize object in variable 'order'"),
        ),
      },
      {
        ask: `GET ${list}&variableName=order`,
        answer: rows({ value: '{"n":1}', valueInfo: serialized, errorMessage: null }),
      },
    ],
    skip: { on: { family: 'operaton', kind: 'real' }, reason: 'this Operaton has no Spin, so no JSON Objects' },
  },
  {
    id: 'N12',
    title: 'variables by the scopes they are in: of the instance, or of the task',
    given: {
      a: {
        tenantId: 'berlin',
        variables: {
          amount: { type: 'Integer', value: 10 },
          name: { type: 'String', value: 'outer' },
          photo: { type: 'Bytes', value: 'aGk=' },
          letter: { type: 'File', value: 'aGk=', valueInfo: { filename: 'a.txt', mimeType: 'text/plain' } },
        },
        localVariables: { name: { type: 'String', value: 'inner' } },
      },
      b: { variables: { amount: { type: 'Integer', value: 20 } } },
    },
    exchanges: [
      {
        ask: `POST ${list}`,
        body: { processInstanceIdIn: ['{a.processInstanceId}', 'nope'] },
        answer: every(
          rows(
            { ...ofInstance, type: 'Integer', name: 'amount', value: 10, valueInfo: {}, tenantId: 'berlin' },
            { ...ofInstance, type: 'String', name: 'name', value: 'outer' },
            // Neither is ever inlined in a list.
            { ...ofInstance, type: 'Bytes', name: 'photo', value: null },
            { ...ofInstance, type: 'File', value: null, valueInfo: { filename: 'a.txt', mimeType: 'text/plain' } },
            { ...ofTask, type: 'String', name: 'name', value: 'inner', errorMessage: null },
          ),
          keys(({ minor }) => [
            ...['type', 'value', 'valueInfo', 'id', 'name', 'processDefinitionId', 'processInstanceId', 'executionId'],
            ...['caseInstanceId', 'caseExecutionId', 'taskId'],
            ...(minor < 14 ? [] : ['batchId']),
            ...['activityInstanceId', 'errorMessage', 'tenantId'],
          ]),
        ),
      },
      { ask: `POST ${list}`, body: { executionIdIn: ['{a.executionId}'] }, answer: rows({ value: 'inner' }) },
      {
        ask: `POST ${list}`,
        body: { activityInstanceIdIn: ['{a.activityInstanceId}', '{b.activityInstanceId}'] },
        answer: rows({ value: 'inner' }),
      },
      // A scope is named by its execution.
      { ask: `POST ${list}`, body: { variableScopeIdIn: ['{a.executionId}'] }, answer: rows({ value: 'inner' }) },
      { ask: `POST ${list}`, body: { variableScopeIdIn: ['{b.processInstanceId}'] }, answer: rows({ value: 20 }) },
      { ask: `POST ${list}`, body: { variableScopeIdIn: ['{a.activityInstanceId}', '{a}'] }, answer: json([]) },
      {
        ask: `POST ${list}`,
        body: { executionIdIn: amid(1000, '{b.processInstanceId}'), variableName: 'amount' },
        answer: rows({ value: 20 }),
      },
      {
        ask: `POST ${list}&firstResult=1&maxResults=2`,
        body: {
          processInstanceIdIn: ['{a.processInstanceId}'],
          sorting: [
            { sortBy: 'variableName', sortOrder: 'asc' },
            { sortBy: 'variableType', sortOrder: 'asc' },
          ],
        },
        answer: rowsInOrder({ name: 'letter' }, { name: 'name' }),
      },
      { ask: 'POST /variable-instance/count', body: { variableName: 'amount' }, answer: count(2) },
      { ask: 'GET /variable-instance/count?variableNameLike=am%25', answer: count(2) },
      {
        ask: `POST ${list}`,
        body: { variableValues: [{ name: 'amount', operator: 'gt', value: 10 }] },
        answer: rows({ value: 20 }),
        remember: 'amount',
      },
      { ask: 'GET /variable-instance/{amount}', answer: row({ name: 'amount', value: 20 }) },
      // In a body nothing is no filter; in a query string it is the empty id.
      { ask: 'POST /variable-instance/count', body: { executionIdIn: [] }, answer: count(6) },
      { ask: `GET ${list}&executionIdIn=`, answer: json([]) },
      { ask: `POST ${list}`, body: { executionIdIn: [null] }, answer: json([]) },
      { ask: `POST ${list}`, body: { sortBy: 'processInstanceId', sortOrder: 'asc' }, answer: unreadable },
      {
        ask: 'GET /variable-instance/nope',
        answer: error(404, 'InvalidRequestException', "Variable instance with Id 'nope' does not exist.", null),
      },
    ],
  },
  {
    id: 'N16',
    title: 'who may read instances only: no definition, no history; and the limit holds for neighbours',
    engine: { auth: true, authorization: true, maxResultsLimit: 5 },
    given: {
      a: {
        calledBy: { processDefinitionKey: 'outer' },
        variables: { n: { type: 'Integer', value: 1 } },
        lock: { workerId: 'w1', expiresIn: 60_000 },
        failure: { errorMessage: 'declined', errorDetails: 'at line 1', retries: 0 },
      },
    },
    exchanges: [
      {
        ask: 'POST /process-instance?maxResults=5',
        as: reader,
        body: {},
        answer: rows({ id: '{a.processInstanceId}' }),
      },
      { ask: 'POST /variable-instance?maxResults=5', as: reader, body: {}, answer: rows({ name: 'n' }) },
      { ask: 'GET /incident?maxResults=5', as: reader, answer: rows({ configuration: '{a}' }) },
      { ask: 'GET /process-definition?maxResults=5', as: reader, answer: json([]) },
      {
        ask: 'GET /process-definition/{a.processDefinitionId}',
        as: reader,
        answer: error(404, 'InvalidRequestException', 'No matching definition with id {a.processDefinitionId}', 0),
      },
      {
        ask: 'GET /process-definition/{a.processDefinitionId}/xml',
        as: reader,
        answer: forbidden('READ', 'process'),
      },
      { ask: 'GET /history/external-task-log?failureLog=true&maxResults=5', answer: rows({}), remember: 'entry' },
      {
        ask: 'GET /history/external-task-log/{entry}/error-details',
        as: reader,
        answer: forbidden('READ_HISTORY', 'process'),
      },
      { ask: 'POST /history/external-task-log?maxResults=5', as: reader, body: {}, answer: json([]) },
      { ask: 'POST /history/process-instance?maxResults=5', as: reader, body: {}, answer: json([]) },
      ...[
        '/process-instance',
        '/variable-instance',
        '/incident',
        '/process-definition',
        '/history/process-instance',
      ].flatMap((path) => [
        {
          ask: `GET ${path}`,
          as: reader,
          answer: error(400, 'BadUserRequestException', 'An unbound number of results is forbidden!', 0),
        },
        {
          ask: `GET ${path}?maxResults=6`,
          as: reader,
          answer: error(400, 'BadUserRequestException', 'Max results limit of 5 exceeded!', 0),
        },
        { ask: `GET ${path}/count`, as: reader, answer: keys(() => ['count']) },
      ]),
    ],
  },
];
