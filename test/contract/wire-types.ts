import type { CountResult, ExternalTask } from '../../src/rest/external-task.ts';
import type { ExternalTaskQuery, VariableCondition } from '../../src/rest/external-task-query.ts';
import type { Batch } from '../../src/rest/batch.ts';
import type { ExternalTaskLog } from '../../src/rest/external-task-log.ts';
import type { HistoricProcessInstanceQuery } from '../../src/rest/historic-process-instance-query.ts';
import type { Incident } from '../../src/rest/incident.ts';
import type { ProcessDefinition } from '../../src/rest/process-definition.ts';
import type { ProcessInstance } from '../../src/rest/process-instance.ts';
import type { ProcessInstanceQuery } from '../../src/rest/process-instance-query.ts';
import type { SetRetries } from '../../src/rest/retries.ts';
import type { TopicNamesQuery } from '../../src/rest/topic.ts';
import type { VariableInstance } from '../../src/rest/variable-instance.ts';
import type { FetchAndLock, FetchTopic, LockedExternalTask } from '../../src/rest/worker.ts';
import type camunda713 from './openapi/camunda-7.13.json';
import type camunda724 from './openapi/camunda-7.24.json';

/** Only compiles where both name the same properties; `check:type` runs it. */
type Same<Ours, Theirs> = [Exclude<Ours, Theirs>, Exclude<Theirs, Ours>] extends [never, never]
  ? true
  : { onlyOurs: Exclude<Ours, Theirs>; onlyTheirs: Exclude<Theirs, Ours> };

type Schemas724 = (typeof camunda724)['components']['schemas'];
type Schemas713 = (typeof camunda713)['components']['schemas'];

/** A bulk command does not sort. */
type Unsorted<Properties> = Exclude<keyof Properties, 'sorting'>;

/** Parameters of `GET /topic-names`; a list in JSON has no literal names, so they are spelled out. */
type TopicNamesFlags = 'withLockedTasks' | 'withUnlockedTasks' | 'withRetriesLeft';

/** What 7.24 has and 7.13 has not: exactly what the filter table says is newer. */
type NewIn724 =
  | 'processDefinitionKey'
  | 'processDefinitionKeyIn'
  | 'processDefinitionName'
  | 'processDefinitionNameLike'
  | 'processVariables'
  | 'variableNamesIgnoreCase'
  | 'variableValuesIgnoreCase';

/** The properties of a schema that adds some to another. */
type PropertiesOfAll<Schema extends { readonly allOf: readonly { readonly properties?: object }[] }> =
  Schema['allOf'][number] extends infer Part ? (Part extends { readonly properties: infer Own } ? keyof Own : never) : never;

/** Each line compares a type of `src/rest/` with the vendor's document; an error here names the property that one lacks. */
export const wireTypesAreTheVendors: readonly true[] = [
  true satisfies Same<keyof ExternalTask, keyof Schemas724['ExternalTaskDto']['properties']>,
  true satisfies Same<Exclude<keyof ExternalTask, 'createTime'>, keyof Schemas713['ExternalTaskDto']['properties']>,
  true satisfies Same<keyof ExternalTaskQuery, keyof Schemas724['ExternalTaskQueryDto']['properties']>,
  true satisfies Same<
    Exclude<keyof ExternalTaskQuery, NewIn724>,
    keyof Schemas713['ExternalTaskQueryDto']['properties']
  >,
  true satisfies Same<
    keyof VariableCondition,
    'name' | keyof Schemas713['VariableQueryParameterDto']['properties']
  >,
  true satisfies Same<keyof CountResult, keyof Schemas724['CountResultDto']['properties']>,
  true satisfies Same<keyof TopicNamesQuery, TopicNamesFlags>,
  true satisfies Same<keyof ProcessInstanceQuery, Unsorted<Schemas724['ProcessInstanceQueryDto']['properties']>>,
  true satisfies Same<
    keyof HistoricProcessInstanceQuery,
    Unsorted<Schemas724['HistoricProcessInstanceQueryDto']['properties']>
  >,
  true satisfies Same<keyof SetRetries, keyof Schemas724['SetRetriesForExternalTasksDto']['properties']>,
  true satisfies Same<keyof Batch, keyof Schemas724['BatchDto']['properties']>,
  true satisfies Same<keyof ExternalTaskLog, keyof Schemas724['HistoricExternalTaskLogDto']['properties']>,
  true satisfies Same<keyof ProcessInstance, 'links' | PropertiesOfAll<Schemas724['ProcessInstanceDto']>>,
  true satisfies Same<
    Exclude<keyof ProcessInstance, 'definitionKey'>,
    'links' | PropertiesOfAll<Schemas713['ProcessInstanceDto']>
  >,
  true satisfies Same<keyof ProcessDefinition, keyof Schemas724['ProcessDefinitionDto']['properties']>,
  true satisfies Same<keyof ProcessDefinition, keyof Schemas713['ProcessDefinitionDto']['properties']>,
  true satisfies Same<
    keyof VariableInstance,
    keyof Schemas724['VariableValueDto']['properties'] | PropertiesOfAll<Schemas724['VariableInstanceDto']>
  >,
  true satisfies Same<keyof Incident, keyof Schemas724['IncidentDto']['properties']>,
  true satisfies Same<keyof LockedExternalTask, keyof Schemas724['LockedExternalTaskDto']['properties']>,
  true satisfies Same<keyof FetchAndLock, keyof Schemas724['FetchExternalTasksDto']['properties']>,
  true satisfies Same<
    // Never sent: it turns Json into bean dumps, and one bad Object into a 500 (engine-contract 2.3).
    keyof FetchTopic | 'deserializeValues',
    keyof Schemas724['FetchExternalTaskTopicDto']['properties']
  >,
];
