import { expect } from 'vitest';
import type { ConformanceCase } from './conformance-case.ts';
import { count, error, incidents, json, noContent, plainText } from './expectations.ts';
import { row, rows } from './row-expectations.ts';

const lock = { workerId: 'w1', expiresIn: 60_000 };

/** Engine-contract 9.7, as far as it is about what is called, deleted, or never written down. */
export const neighbourEdges: readonly ConformanceCase[] = [
  {
    id: 'N13',
    title: 'the incident of a called process is mirrored in the one that called, without naming a task',
    given: {
      a: {
        calledBy: { processDefinitionKey: 'outer', activityId: 'callInner' },
        businessKey: 'k',
        lock,
        failure: { errorMessage: 'declined', retries: 0 },
      },
    },
    exchanges: [
      { ask: 'GET /incident?configuration={a}', answer: rows({ failedActivityId: null }), remember: 'cause' },
      {
        ask: `GET /incident?incidentType=failedExternalTask`,
        answer: rows(
          {
            id: '{cause}',
            processInstanceId: '{a.processInstanceId}',
            activityId: 'task',
            configuration: '{a}',
            incidentMessage: 'declined',
          },
          {
            processInstanceId: '{a.callingInstanceId}',
            activityId: 'callInner',
            failedActivityId: 'callInner',
            causeIncidentId: '{cause}',
            rootCauseIncidentId: '{cause}',
            configuration: null,
            incidentMessage: null,
          },
        ),
      },
      {
        ask: 'GET /process-instance?superProcessInstance={a.callingInstanceId}',
        answer: rows({ id: '{a.processInstanceId}', businessKey: 'k' }),
      },
      {
        ask: 'GET /process-instance?subProcessInstance={a.processInstanceId}',
        answer: rows({ id: '{a.callingInstanceId}', businessKey: 'k' }),
      },
      {
        ask: 'GET /history/process-instance/{a.processInstanceId}',
        answer: row({
          rootProcessInstanceId: '{a.callingInstanceId}',
          superProcessInstanceId: '{a.callingInstanceId}',
        }),
      },
      { ask: 'PUT /external-task/{a}/retries', body: { retries: 1 }, answer: noContent },
      { ask: 'GET /incident', answer: incidents() },
      { ask: 'DELETE /process-instance/{a.processInstanceId}', answer: noContent },
      { ask: 'GET /process-instance/count', answer: count(0) },
    ],
  },
  {
    id: 'N14',
    title: 'without a history there is nothing in it, and no error either',
    engine: { historyLevel: 'none' },
    given: { a: { lock, failure: { errorMessage: 'declined', errorDetails: 'at line 1', retries: 0 } } },
    exchanges: [
      { ask: 'POST /history/external-task-log', body: { externalTaskId: '{a}' }, answer: json([]) },
      { ask: 'GET /history/external-task-log/count', answer: count(0) },
      { ask: 'GET /history/incident', answer: json([]) },
      {
        ask: 'POST /history/process-instance',
        body: { processInstanceIds: ['{a.processInstanceId}'] },
        answer: json([]),
      },
      {
        ask: 'GET /history/process-instance/{a.processInstanceId}',
        answer: error(
          404,
          'InvalidRequestException',
          'Historic process instance with id {a.processInstanceId} does not exist',
          null,
        ),
      },
      // What belongs to the task and not to its history is all there.
      { ask: 'GET /external-task/{a}/errorDetails', answer: plainText('at line 1') },
      { ask: 'GET /incident?configuration={a}', answer: rows({ incidentMessage: 'declined' }) },
    ],
  },
  {
    id: 'N15',
    title: 'a definition that is deleted takes everything along, and stays as long as it may not',
    given: { a: { processDefinitionKey: 'order', retries: 0 }, b: {} },
    exchanges: [
      {
        ask: 'DELETE /process-definition/{a.processDefinitionId}',
        answer: error(500, 'ProcessEngineException', /^ENGINE-03076 .* 1 depend(ent|ening) process instances\.$/, 0),
      },
      {
        ask: 'DELETE /process-definition/{a.processDefinitionId}?cascade=true',
        answer: ({ status, text }) => expect({ status, text }).toEqual({ status: 200, text: '' }),
      },
      { ask: 'GET /external-task', answer: rows({ id: '{b}' }) },
      { ask: 'GET /incident', answer: json([]) },
      { ask: 'GET /history/process-instance', answer: rows({ id: '{b.processInstanceId}' }) },
      { ask: 'GET /history/external-task-log', answer: rows({ externalTaskId: '{b}' }) },
      { ask: 'GET /process-definition?processDefinitionIdIn={a.processDefinitionId}', answer: json([]) },
      {
        ask: 'DELETE /process-definition/nope?cascade=true',
        answer: error(
          404,
          'InvalidRequestException',
          "No process definition found with id 'nope': processDefinition is null",
          0,
        ),
      },
    ],
  },
];
