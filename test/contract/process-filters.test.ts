import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { translateHistoricProcessInstanceFilter } from '../../src/rest/historic-process-instance-filter.ts';
import { translateProcessInstanceFilter } from '../../src/rest/process-instance-filter.ts';

const schemasOf = (version: string) =>
  JSON.parse(readFileSync(new URL(`openapi/camunda-${version}.json`, import.meta.url), 'utf8')).components.schemas;

const propertiesOf = (version: string, schema: string): readonly string[] =>
  Object.keys(schemasOf(version)[schema].properties).filter((name) => name !== 'sorting').toSorted();

const two = ['a', 'b'];
const one = ['a'];
const variables = { all: [{ name: 'a', operator: 'eq' as const, value: { stringValue: 'b' } }], ignoreNameCase: true, ignoreValueCase: true };

const everyRunning = {
  ids: two, deploymentId: 'a', processDefinitionId: 'a', notProcessDefinitionKeys: one, businessKey: 'a', businessKeyLike: 'a',
  caseInstanceId: 'a', superProcessInstanceId: 'a', subProcessInstanceId: 'a', superCaseInstanceId: 'a', subCaseInstanceId: 'a',
  hasIncident: true, incidentId: 'a', incidentType: 'a', incidentMessage: 'a', incidentMessageLike: 'a', tenantIds: one,
  withoutTenantId: true, processDefinitionWithoutTenantId: true, activityIds: one, isRoot: true, isLeaf: true, variables,
};
const noFlags = { hasIncident: false, withoutTenantId: false, processDefinitionWithoutTenantId: false, isRoot: false, isLeaf: false };

const everyHistoric = {
  notIds: one, processDefinitionId: 'a', notProcessDefinitionKeys: one, processDefinitionName: 'a', processDefinitionNameLike: 'a',
  businessKeyLike: 'a', isRoot: true, rootProcessInstanceId: 'a', hasJobsRetrying: true, hasIncidents: true, hasRootIncidents: true,
  incidentIds: one, incidentType: 'a', incidentStatus: 'open' as const, incidentMessage: 'a', incidentMessageLike: 'a',
  startedBefore: 0, startedAfter: 0, finishedBefore: 0, finishedAfter: 0, executedActivityBefore: 0, executedActivityAfter: 0,
  executedJobBefore: 0, executedJobAfter: 0, startedBy: 'a', superProcessInstanceId: 'a', subProcessInstanceId: 'a',
  superCaseInstanceId: 'a', subCaseInstanceId: 'a', caseInstanceId: 'a', tenantIds: one, withoutTenantId: true, activityIds: one,
  executedActivityIds: one, activeActivityIds: one, isCompleted: true,
  isExternallyTerminated: true, isInternallyTerminated: true, variables,
};
const noHistoricFlags = {
  isRoot: false, hasJobsRetrying: false, hasIncidents: false, hasRootIncidents: false, withoutTenantId: false, isActive: false,
  isSuspended: false, isCompleted: false, isExternallyTerminated: false, isInternallyTerminated: false,
};

/** Filters that between them use every field in every form: of one value and of several, true and false. */
const running = [
  { ...everyRunning, processDefinitionKeys: one, isSuspended: true },
  { ...everyRunning, processDefinitionKeys: two, isSuspended: false, anyOf: [{ ...noFlags, businessKey: 'a' }] },
].map((filter) => translateProcessInstanceFilter(filter, 'processInstances'));
const historic = [
  { ...everyHistoric, ids: one, processDefinitionKeys: one, businessKeys: one, isFinished: true, isActive: true, isSuspended: false },
  { ...everyHistoric, ids: two, processDefinitionKeys: two, businessKeys: two, isFinished: false, isSuspended: true, isActive: false, anyOf: [{ ...noHistoricFlags, businessKeys: one }] },
].map((filter) => translateHistoricProcessInstanceFilter(filter, 'historicProcessInstances'));

const reachedBy = (translated: readonly ({ readonly query: object } | undefined)[]) =>
  [...new Set(translated.flatMap((one) => Object.keys(one?.query ?? {})))].toSorted();

test('every property of processInstanceQuery can be reached, groups of conditions included', () => {
  expect(reachedBy(running)).toEqual(propertiesOf('7.24', 'ProcessInstanceQueryDto'));
});

test('every property of historicProcessInstanceQuery can be reached, groups of conditions included', () => {
  expect(reachedBy(historic)).toEqual(propertiesOf('7.24', 'HistoricProcessInstanceQueryDto'));
});

test('exactly what the document of 7.13 lacks is refused below 7.24', () => {
  const fieldsOf = (translated: typeof historic | typeof running) =>
    [...new Set(translated.flatMap((one) => one?.newer.map(({ what }) => what.split('.')[1]) ?? []))].toSorted();
  const lacking = (schema: string) =>
    propertiesOf('7.24', schema).filter((name) => !propertiesOf('7.13', schema).includes(name));
  expect(lacking('ProcessInstanceQueryDto')).toEqual([]);
  expect(fieldsOf(running)).toEqual([]);
  expect(lacking('HistoricProcessInstanceQueryDto')).toEqual([
    'activityIdIn', 'incidentIdIn', 'processInstanceBusinessKeyIn', 'processInstanceIdNotIn', 'rootProcessInstanceId', 'withJobsRetrying',
  ]);
  expect(fieldsOf(historic)).toEqual(['activityIds', 'businessKeys', 'hasJobsRetrying', 'incidentIds', 'notIds', 'rootProcessInstanceId']);
});
