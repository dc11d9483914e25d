import { expect } from 'vitest';
import type { ConformanceCase } from './conformance-case.ts';
import { count, error, errorOfType, json, noContent, plainText } from './expectations.ts';
import { every, keys, row, rows, rowsInOrder } from './row-expectations.ts';

const lock = { workerId: 'w1', expiresIn: 60_000 };
// A null is least (engine-contract 5).
const byMessage = 'sortBy=incidentMessage&sortOrder=desc';
const sorting = [{ sortBy: 'timestamp', sortOrder: 'asc' }];

const historicInstanceKeys = [
  'id',
  'businessKey',
  'processDefinitionId',
  'processDefinitionKey',
  'processDefinitionName',
  'processDefinitionVersion',
  'startTime',
  'endTime',
  'removalTime',
  'durationInMillis',
  'startUserId',
  'startActivityId',
  'deleteReason',
  'rootProcessInstanceId',
  'superProcessInstanceId',
  'superCaseInstanceId',
  'caseInstanceId',
  'tenantId',
  'state',
];

/** Engine-contract 9.7, as far as it is about incidents and the history. */
export const neighbourRecords: readonly ConformanceCase[] = [
  {
    id: 'N4',
    title: 'incidents are read with GET alone, one task or one page of failed tasks at a time',
    given: {
      a: { lock, failure: { errorMessage: 'declined', retries: 0 } },
      b: { processDefinitionKey: 'order', retries: 0 },
      c: {},
    },
    exchanges: [
      {
        ask: 'GET /incident?configuration={a}',
        answer: rows({
          processDefinitionId: '{a.processDefinitionId}',
          processInstanceId: '{a.processInstanceId}',
          executionId: '{a.executionId}',
          incidentType: 'failedExternalTask',
          activityId: 'task',
          failedActivityId: null,
          configuration: '{a}',
          incidentMessage: 'declined',
        }),
        remember: 'incident',
      },
      {
        ask: 'GET /incident?configuration={a}',
        answer: rows({ causeIncidentId: '{incident}', rootCauseIncidentId: '{incident}' }),
      },
      { ask: 'GET /incident?configuration={c}', answer: json([]) },
      {
        ask: `GET /incident?incidentType=failedExternalTask&processDefinitionKeyIn=process,order,nope&${byMessage}`,
        answer: rowsInOrder({ configuration: '{a}' }, { configuration: '{b}' }),
      },
      {
        ask: `GET /incident?processDefinitionKeyIn=process,order&${byMessage}&firstResult=1&maxResults=1`,
        answer: rows({ configuration: '{b}' }),
      },
      { ask: 'GET /incident?processInstanceId={b.processInstanceId}', answer: rows({ configuration: '{b}' }) },
      // This list, unlike that of definitions, is never without an element.
      { ask: 'GET /incident?processDefinitionKeyIn=', answer: json([]) },
      { ask: 'GET /incident/count?incidentType=failedExternalTask', answer: count(2) },
      {
        ask: 'GET /incident?sortBy=createTime&sortOrder=asc',
        answer: error(
          400,
          'InvalidRequestException',
          "Cannot set query parameter 'sortBy' to value 'createTime'",
          null,
        ),
      },
      { ask: 'POST /incident', body: {}, answer: errorOfType(405, ['NotAllowedException']) },
      { ask: 'GET /incident/{incident}', answer: row({ configuration: '{a}' }) },
    ],
  },
  {
    id: 'N5',
    title: 'the history of tasks: by task, or of many tasks by their activity instances',
    given: {
      a: { lock, failure: { errorMessage: 'declined', errorDetails: 'at line 1', retries: 1 } },
      b: { lock, failure: { errorMessage: 'no address', retries: 2 } },
      c: {},
    },
    exchanges: [
      {
        ask: 'POST /history/external-task-log',
        body: { externalTaskId: '{a}', failureLog: true },
        answer: rows({
          externalTaskId: '{a}',
          workerId: 'w1',
          retries: null,
          errorMessage: 'declined',
          activityInstanceId: '{a.activityInstanceId}',
          processInstanceId: '{a.processInstanceId}',
          rootProcessInstanceId: '{a.processInstanceId}',
          creationLog: false,
          failureLog: true,
        }),
        remember: 'entry',
      },
      {
        ask: 'POST /history/external-task-log',
        body: {
          activityInstanceIdIn: ['{b.activityInstanceId}', '{a.activityInstanceId}', '{c.activityInstanceId}', 'nope'],
          failureLog: true,
          sorting,
        },
        answer: rows({ externalTaskId: '{a}' }, { externalTaskId: '{b}', errorMessage: 'no address' }),
      },
      {
        ask: 'POST /history/external-task-log/count',
        body: { activityInstanceIdIn: ['{a.activityInstanceId}', '{c.activityInstanceId}'] },
        answer: count(3),
      },
      { ask: 'GET /history/external-task-log/{entry}', answer: row({ id: '{entry}', errorMessage: 'declined' }) },
      { ask: 'GET /history/external-task-log/{entry}/error-details', answer: plainText('at line 1') },
      {
        ask: 'GET /history/external-task-log/nope/error-details',
        answer: error(
          404,
          'InvalidRequestException',
          'No historic external task log found with id nope: historicExternalTaskLog is null',
          null,
        ),
      },
    ],
  },
  {
    id: 'N9',
    title: 'the history knows process instances that have ended, and how',
    given: {
      a: { businessKey: 'order-1', lock, activityId: 'charge' },
      b: {},
      c: { isSuspended: true },
    },
    exchanges: [
      { ask: 'POST /external-task/{a}/complete', body: { workerId: 'w1' }, answer: noContent },
      { ask: 'DELETE /process-instance/{b.processInstanceId}', answer: noContent },
      {
        ask: 'POST /history/process-instance',
        body: { processInstanceIds: ['{a.processInstanceId}', 'nope'] },
        answer: every(
          rows({
            id: '{a.processInstanceId}',
            businessKey: 'order-1',
            processDefinitionId: '{a.processDefinitionId}',
            startActivityId: 'charge',
            rootProcessInstanceId: '{a.processInstanceId}',
            superProcessInstanceId: null,
            state: 'COMPLETED',
          }),
          ({ text }) => expect(JSON.parse(text)[0].endTime).toMatch(/^\d{4}-.*\+0000$/),
          keys(({ minor }) => [...historicInstanceKeys, ...(minor < 24 ? [] : ['restartedProcessInstanceId'])]),
        ),
      },
      { ask: 'POST /history/process-instance/count', body: { finished: true }, answer: count(2) },
      {
        ask: 'GET /history/process-instance/{b.processInstanceId}',
        answer: row({ state: 'EXTERNALLY_TERMINATED' }),
      },
      {
        ask: 'GET /history/process-instance/{c.processInstanceId}',
        answer: row({ state: 'SUSPENDED', endTime: null, durationInMillis: null }),
      },
      {
        ask: 'GET /history/process-instance/nope',
        answer: error(404, 'InvalidRequestException', 'Historic process instance with id nope does not exist', null),
      },
      {
        ask: 'POST /history/process-instance',
        body: { processInstanceIds: [] },
        answer: error(500, 'ProcessEngineException', 'Set of process instance ids is empty', 0),
      },
    ],
  },
];
