import { expect } from 'vitest';
import type { ConformanceCase, Expectation } from './conformance-case.ts';
import { count, error, errorOfType, htmlPage, json } from './expectations.ts';
import { every, keys, row, rows, rowsInOrder } from './row-expectations.ts';

const order = {
  processDefinitionKey: 'order',
  processDefinitionName: 'Order',
  processDefinitionVersionTag: 'v7',
  activityId: 'charge',
} as const;

const orderDefinition = { key: 'order', name: 'Order', version: 1, versionTag: 'v7', tenantId: null, suspended: false };

const definitionKeys = [
  'id',
  'key',
  'category',
  'description',
  'name',
  'version',
  'resource',
  'deploymentId',
  'diagram',
  'suspended',
  'tenantId',
  'versionTag',
  'historyTimeToLive',
  'startableInTasklist',
];

/** BPMN with the task in it, and, unlike any other JSON that is read, without a word about caches. */
const bpmnOfOrder: Expectation = ({ headers, text }, seeded) => {
  expect(headers['content-type']).toBe('application/json');
  expect(headers['cache-control']).toBeUndefined();
  const body = JSON.parse(text);
  expect(Object.keys(body)).toEqual(['id', 'bpmn20Xml']);
  expect(body.id).toBe(seeded.a?.processDefinitionId);
  expect(body.bpmn20Xml).toMatch(/<bpmn:serviceTask id="charge" name="charge" [^>]*camunda:topic="topic"/);
};

const unknownDefinition = 'No matching definition with id nope';
const emptySet = error(500, 'ProcessEngineException', 'Set of process instance ids is empty', 0);
const manyIds = Array.from({ length: 1000 }, (_, index) => `nope-${index}`);

/** Engine-contract 9.7, as far as it is about instances and definitions. */
export const neighbours: readonly ConformanceCase[] = [
  {
    id: 'N1',
    title: 'process instances by their ids, of which none may be left out',
    given: {
      a: { ...order, businessKey: 'order-1' },
      b: { tenantId: 'berlin', isSuspended: true },
      c: {},
    },
    exchanges: [
      {
        ask: 'POST /process-instance',
        body: { processInstanceIds: ['{b.processInstanceId}', 'nope', '{a.processInstanceId}'] },
        answer: every(
          rows(
            {
              links: [],
              id: '{a.processInstanceId}',
              definitionId: '{a.processDefinitionId}',
              businessKey: 'order-1',
              ended: false,
              suspended: false,
              tenantId: null,
            },
            { id: '{b.processInstanceId}', businessKey: null, suspended: true, tenantId: 'berlin' },
          ),
          keys(({ minor }) => [
            ...['links', 'id', 'definitionId', 'businessKey', 'caseInstanceId', 'ended', 'suspended', 'tenantId'],
            ...(minor < 23 ? [] : ['definitionKey']),
          ]),
        ),
      },
      {
        ask: 'POST /process-instance',
        body: { processInstanceIds: [...manyIds, '{c.processInstanceId}'] },
        answer: rows({ id: '{c.processInstanceId}' }),
      },
      {
        ask: 'POST /process-instance/count',
        body: { processInstanceIds: ['{a.processInstanceId}'] },
        answer: count(1),
      },
      { ask: 'POST /process-instance', body: { processInstanceIds: [] }, answer: emptySet },
      { ask: 'POST /process-instance/count', body: { processInstanceIds: [] }, answer: emptySet },
      { ask: 'POST /process-instance', body: { processInstanceIds: [null] }, answer: json([]) },
      {
        ask: 'GET /process-instance?processInstanceIds={a.processInstanceId},nope',
        answer: rows({ id: '{a.processInstanceId}' }),
      },
      // Unlike the empty list of a body it is the id that is empty.
      { ask: 'GET /process-instance?processInstanceIds=', answer: json([]) },
      { ask: 'GET /process-instance/count?suspended=true', answer: count(1) },
      {
        ask: 'POST /process-instance?firstResult=1&maxResults=1',
        body: { processDefinitionKey: 'process', sorting: [{ sortBy: 'tenantId', sortOrder: 'asc' }] },
        answer: rows({ id: '{b.processInstanceId}' }),
      },
      {
        ask: 'GET /process-instance?sortBy=bogus&sortOrder=asc',
        answer: error(400, 'InvalidRequestException', "Cannot set query parameter 'sortBy' to value 'bogus'", null),
      },
      {
        ask: 'GET /process-instance/nope',
        answer: error(404, 'InvalidRequestException', 'Process instance with id nope does not exist', null),
      },
    ],
  },
  {
    id: 'N2',
    title: 'process definitions by their ids; an empty value is no filter',
    given: { a: order, b: {}, c: { tenantId: 'berlin' } },
    exchanges: [
      {
        ask: 'GET /process-definition?processDefinitionIdIn={a.processDefinitionId},nope',
        answer: every(
          rows({ id: '{a.processDefinitionId}', ...orderDefinition }),
          keys(() => definitionKeys),
        ),
      },
      {
        ask: 'GET /process-definition?processDefinitionIdIn=&sortBy=key&sortOrder=asc&maxResults=1',
        answer: rows({ id: '{a.processDefinitionId}' }),
      },
      { ask: 'GET /process-definition/count?processDefinitionIdIn=', answer: count(3) },
      { ask: 'GET /process-definition/count?key=process', answer: count(2) },
      {
        ask: 'GET /process-definition?key=process&latestVersion=true&withoutTenantId=true',
        answer: rows({ id: '{b.processDefinitionId}' }),
      },
      { ask: 'GET /process-definition/{a.processDefinitionId}', answer: row(orderDefinition) },
      { ask: 'GET /process-definition/nope', answer: error(404, 'InvalidRequestException', unknownDefinition, 0) },
      { ask: 'POST /process-definition', body: {}, answer: errorOfType(405, ['NotAllowedException']) },
      { ask: `GET /process-definition?processDefinitionIdIn=${'x'.repeat(8300)}`, answer: htmlPage(400) },
    ],
  },
  {
    id: 'N3',
    title: 'the XML of a process definition; of an unknown one 404, up to 7.13 400',
    given: { a: order },
    exchanges: [
      { ask: 'GET /process-definition/{a.processDefinitionId}/xml', answer: bpmnOfOrder },
      {
        ask: 'GET /process-definition/nope/xml',
        answer: (answer, seeded, engine) =>
          error(engine.minor < 14 ? 400 : 404, 'InvalidRequestException', unknownDefinition, 0)(answer, seeded, engine),
      },
    ],
  },
  {
    id: 'N6',
    title: 'executions: a task has its own, and an instance is one',
    given: { a: { tenantId: 'berlin' } },
    exchanges: [
      {
        ask: 'GET /execution/{a.executionId}',
        answer: every(
          row({ id: '{a.executionId}', processInstanceId: '{a.processInstanceId}', ended: false, tenantId: 'berlin' }),
          keys(() => ['id', 'processInstanceId', 'ended', 'tenantId']),
        ),
      },
      { ask: 'GET /execution/{a.processInstanceId}', answer: row({ id: '{a.processInstanceId}' }) },
      {
        ask: 'GET /execution/nope',
        answer: error(404, 'InvalidRequestException', 'Execution with id nope does not exist', null),
      },
    ],
  },
  {
    id: 'N8',
    title: 'the root endpoints agree with each other',
    exchanges: [
      { ask: 'GET /engine', answer: ({ text }) => expect(JSON.parse(text)).toContainEqual({ name: 'default' }) },
      { ask: 'GET /version', answer: keys(() => ['version']), remember: 'engine' },
      { ask: 'GET /engine/default/version', answer: row({ version: '{engine.version}' }) },
      { ask: 'GET /metrics', answer: ({ status }) => expect(status).toBe(200) },
    ],
  },
  {
    id: 'N10',
    title: 'the deployment of a definition stays a fact; a tenant of tasks need not be known',
    given: { a: { ...order, tenantId: 'berlin' } },
    exchanges: [
      { ask: 'GET /process-definition/{a.processDefinitionId}', answer: row({ key: 'order' }), remember: 'definition' },
      {
        ask: 'GET /deployment/{definition.deploymentId}',
        answer: every(
          row({ id: '{definition.deploymentId}', name: 'order', tenantId: 'berlin' }),
          keys(() => ['links', 'id', 'name', 'source', 'deploymentTime', 'tenantId']),
        ),
      },
      {
        ask: 'GET /deployment/nope',
        answer: error(404, 'InvalidRequestException', "Deployment with id 'nope' does not exist", null),
      },
      {
        ask: 'GET /tenant/nope',
        answer: error(404, 'InvalidRequestException', 'Tenant with id nope does not exist', null),
      },
      {
        ask: 'GET /tenant/berlin',
        answer: error(404, 'InvalidRequestException', 'Tenant with id berlin does not exist', null),
      },
      { ask: 'GET /tenant', answer: json([]) },
    ],
  },
  {
    id: 'N11',
    title: 'the tree of activities has the task as a child of its instance',
    given: { a: { ...order, retries: 0 } },
    exchanges: [
      { ask: 'GET /incident?configuration={a}', answer: rowsInOrder({}), remember: 'incident' },
      {
        ask: 'GET /process-instance/{a.processInstanceId}/activity-instances',
        answer: row({
          id: '{a.processInstanceId}',
          parentActivityInstanceId: null,
          activityId: '{a.processDefinitionId}',
          activityType: 'processDefinition',
          activityName: 'Order',
          childActivityInstances: [
            {
              id: '{a.activityInstanceId}',
              parentActivityInstanceId: '{a.processInstanceId}',
              activityId: 'charge',
              activityType: 'serviceTask',
              activityName: 'charge',
              name: 'charge',
              executionIds: ['{a.executionId}'],
              incidentIds: ['{incident}'],
              childActivityInstances: [],
            },
          ],
          childTransitionInstances: [],
          incidentIds: [],
        }),
      },
      {
        ask: 'GET /process-instance/nope/activity-instances',
        answer: error(404, 'InvalidRequestException', 'Process instance with id nope does not exist', null),
      },
    ],
  },
];
