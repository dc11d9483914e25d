/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What was done, by whom, and what came of it. */
export type CompleteExternalTaskInput = {
  /** The task. */
  id: string | number;
  /** Set in the task's own scope; gone with it unless an output mapping copies them. */
  localVariables?: Array<ProcessVariableInput> | null | undefined;
  /** Set where the name exists already, else on the process instance. */
  variables?: Array<ProcessVariableInput> | null | undefined;
  /** The worker that holds it. */
  workerId: string;
};

/** Which lock, and how long from now. */
export type ExtendExternalTaskLockInput = {
  /** The task. */
  id: string | number;
  /** When the lock is to end: from 1, from now. */
  lockDuration: number;
  /** The worker that holds it. */
  workerId: string;
};

/** Every field narrows the result (AND). A list matches any of its members (OR); an empty one matches nothing. A null is as left out. */
export type ExternalTaskFilter = {
  /** Instances of any of these BPMN elements. */
  activityIds?: Array<string> | null | undefined;
  /** The execution that waits for the task. */
  executionId?: string | number | null | undefined;
  /** true: retries above 0 or never set. false: exactly 0. */
  hasRetriesLeft?: boolean | null | undefined;
  /** Any of these tasks. */
  ids?: Array<string | number> | null | undefined;
  /** true: locked now. false: no lock, or an expired one. */
  isLocked?: boolean | null | undefined;
  /** true: suspended. false: active. */
  isSuspended?: boolean | null | undefined;
  /** Exclusive; tasks without a lock never match. */
  lockExpiresAfter?: string | null | undefined;
  /** Exclusive; tasks without a lock never match. */
  lockExpiresBefore?: string | null | undefined;
  /** Inclusive. */
  priorityAtLeast?: string | number | null | undefined;
  /** Inclusive. */
  priorityAtMost?: string | number | null | undefined;
  /** Tasks of this deployed version of a process model. */
  processDefinitionId?: string | number | null | undefined;
  /** Tasks of any version of any of these process models. Engine 7.24 or later. */
  processDefinitionKeys?: Array<string> | null | undefined;
  /** Tasks of process models with exactly this name. Engine 7.24 or later. */
  processDefinitionName?: string | null | undefined;
  /** With the wildcards % and _. Engine 7.24 or later. */
  processDefinitionNameLike?: string | null | undefined;
  /** Tasks of any of these process instances. */
  processInstanceIds?: Array<string | number> | null | undefined;
  /** Variables of the task's process instance. Engine 7.24 or later. */
  processVariables?: ProcessVariableFilter | null | undefined;
  /** Tasks of this status now. */
  status?: ExternalTaskStatus | null | undefined;
  /** Tasks of any of these tenants. */
  tenantIds?: Array<string | number> | null | undefined;
  /** Exactly this topic. */
  topicName?: string | null | undefined;
  /** The worker that locked the task last. */
  workerId?: string | null | undefined;
};

/** What happened to a task. */
export type ExternalTaskLogEvent =
  /** The process came to it. */
  | 'CREATED'
  /** It went away otherwise: cancelled, or taken by an error of the model. */
  | 'DELETED'
  /** A worker reported a failure. */
  | 'FAILED'
  /** A worker completed it. */
  | 'SUCCEEDED';

/** One sort key. Each field at most once. */
export type ExternalTaskOrder = {
  /** Which way. */
  direction?: ExternalTaskOrderDirection;
  /** What to sort by. */
  field: ExternalTaskOrderField;
};

/** Which way to sort. Where tasks without a value come depends on the database of the engine. */
export type ExternalTaskOrderDirection =
  /** Smallest, earliest or alphabetically first at the top. */
  | 'ASC'
  /** Greatest, latest or alphabetically last at the top. */
  | 'DESC';

/** What external tasks can be sorted by. */
export type ExternalTaskOrderField =
  /** When the task was created. Engine 7.21 or later. */
  | 'CREATED_AT'
  /** The id, as text. */
  | 'ID'
  /** When the lock ends or ended. */
  | 'LOCK_EXPIRES_AT'
  /** The priority. */
  | 'PRIORITY'
  /** The id of the process definition. */
  | 'PROCESS_DEFINITION_ID'
  /** The key of the process definition. */
  | 'PROCESS_DEFINITION_KEY'
  /** The id of the process instance. */
  | 'PROCESS_INSTANCE_ID'
  /** The id of the tenant. */
  | 'TENANT_ID';

/**
 * The tasks chosen by any of these, together (OR); duplicates count once. At least one must be given. A filter without a
 * condition would choose everything and is refused: null, a flag left false, an empty AND list are not conditions.
 */
export type ExternalTaskSelection = {
  /** Every external task of the engine. Only alone: refused beside any other member. */
  allExternalTasks?: boolean;
  /** The tasks that match. */
  filter?: ExternalTaskFilter | null | undefined;
  /** The tasks of the process instances of the engine's history that match. */
  historicProcessInstances?: HistoricProcessInstanceFilter | null | undefined;
  /** These tasks. An empty list is as left out. */
  ids?: Array<string | number> | null | undefined;
  /** The tasks of these process instances. An empty list is as left out. */
  processInstanceIds?: Array<string | number> | null | undefined;
  /** The tasks of the running process instances that match. */
  processInstances?: ProcessInstanceFilter | null | undefined;
};

/** What can happen to a task next. */
export type ExternalTaskStatus =
  /** A worker can fetch it now: not locked, or its lock has expired. */
  | 'AVAILABLE'
  /** No retries left: an incident is open and no worker gets it until retries are set. */
  | 'FAILED'
  /** Held by a worker, or backing off after a failure, until `lock.expiresAt`. */
  | 'LOCKED'
  /** Its process instance is suspended. */
  | 'SUSPENDED';

/** A topic is listed when one of its tasks meets all of this. */
export type ExternalTaskTopicFilter = {
  /** true: retries above 0 or never set. false does not narrow. */
  hasRetriesLeft?: boolean;
  /** true: locked now. false: not locked now. */
  isLocked?: boolean | null | undefined;
};

/** What failed, and what is to be done about it. */
export type FailExternalTaskInput = {
  /** Left out, the details of the failure before stay. */
  errorDetails?: string | null | undefined;
  /** Cut by the engine at 666 characters. Left out, it clears the message of the failure before. */
  errorMessage?: string | null | undefined;
  /** The task. */
  id: string | number;
  /** As when completing. Engine 7.15 or later. */
  localVariables?: Array<ProcessVariableInput> | null | undefined;
  /** The new number of attempts left, not a decrement; 0 raises an incident. */
  retries: number;
  /** Nobody gets the task again before this has passed. */
  retryTimeout?: number;
  /** As when completing. Engine 7.15 or later. */
  variables?: Array<ProcessVariableInput> | null | undefined;
  /** The worker that holds it. */
  workerId: string;
};

/** Who takes tasks, of what, and how many. */
export type FetchAndLockExternalTasksInput = {
  /** At most this many over all topics: 1 to 1000. */
  maxTasks?: number;
  /** Then by creation time. Engine 7.21 or later. */
  orderByCreatedAt?: ExternalTaskOrderDirection | null | undefined;
  /** At least one; each topic name once. Inside a topic an empty list is refused, `variables` excepted. */
  topics: Array<FetchExternalTaskTopicInput>;
  /** Highest priority first. */
  usePriority?: boolean;
  /** How long to wait for a task when none is available: 0 to 30 minutes. */
  waitFor?: number;
  /** Who takes them; not empty. */
  workerId: string;
};

/** A topic, and which of its tasks. */
export type FetchExternalTaskTopicInput = {
  /** A process variable with exactly this type and value; of several, any one is enough. */
  anyProcessVariable?: Array<FetchExternalTaskVariableInput> | null | undefined;
  /** Only tasks of process instances with this business key. */
  businessKey?: string | null | undefined;
  /** Bring the element's extension properties. Engine 7.14 or later. */
  includeExtensionProperties?: boolean;
  /** Only variables of the task's own scope. */
  localVariables?: boolean;
  /** How long the worker keeps what it gets: from 1. */
  lockDuration: number;
  /** Only tasks of these deployed versions of process models. */
  processDefinitionIds?: Array<string | number> | null | undefined;
  /** Only tasks of any version of these process models. */
  processDefinitionKeys?: Array<string> | null | undefined;
  /** With the wildcards % and _. */
  processDefinitionVersionTag?: string | null | undefined;
  /** Only tasks of these tenants. */
  tenantIds?: Array<string | number> | null | undefined;
  /** Its name. */
  topicName: string;
  /** Names of the variables to bring; all visible ones when left out, none for an empty list. */
  variables?: Array<string> | null | undefined;
  /** Only tasks of no tenant. Not together with `tenantIds`. */
  withoutTenantId?: boolean;
};

/** A process variable with exactly this value. */
export type FetchExternalTaskVariableInput = {
  /** Its name; each at most once. */
  name: string;
  /** Its value. */
  value: FetchExternalTaskVariableValue;
};

/** Exactly one of these; the type decides, an Integer is not found by a Long. */
export type FetchExternalTaskVariableValue =
  {   /** A Boolean variable. */
  booleanValue: boolean; doubleValue?: never; integerValue?: never; isNull?: never; longValue?: never; stringValue?: never; }
  |  { booleanValue?: never;   /** A Double variable. */
  doubleValue: number; integerValue?: never; isNull?: never; longValue?: never; stringValue?: never; }
  |  { booleanValue?: never; doubleValue?: never;   /** An Integer variable. */
  integerValue: number; isNull?: never; longValue?: never; stringValue?: never; }
  |  { booleanValue?: never; doubleValue?: never; integerValue?: never;   /** Only `true`: the variable is null. */
  isNull: boolean; longValue?: never; stringValue?: never; }
  |  { booleanValue?: never; doubleValue?: never; integerValue?: never; isNull?: never;   /** Outside 32 bits: the engine tells a Long from an Integer by its size. */
  longValue: string | number; stringValue?: never; }
  |  { booleanValue?: never; doubleValue?: never; integerValue?: never; isNull?: never; longValue?: never;   /** A String variable. */
  stringValue: string; };

/** Process instances of the history of the engine, running or ended. Every field narrows (AND); flags narrow only when true. */
export type HistoricProcessInstanceFilter = {
  /** That are at any of these BPMN elements now. */
  activeActivityIds?: Array<string> | null | undefined;
  /** That are at any of these BPMN elements now. Engine 7.24 or later. */
  activityIds?: Array<string> | null | undefined;
  /** In each member any field is enough; every member must hold. A member may not hold `anyOf` itself. */
  anyOf?: Array<HistoricProcessInstanceFilter> | null | undefined;
  /** With the wildcards % and _. */
  businessKeyLike?: string | null | undefined;
  /** With any of these business keys. More than one: engine 7.24 or later. */
  businessKeys?: Array<string> | null | undefined;
  /** Started by this case instance. */
  caseInstanceId?: string | number | null | undefined;
  /** That entered a BPMN element at this time or after. */
  executedActivityAfter?: string | null | undefined;
  /** That entered a BPMN element at this time or before. */
  executedActivityBefore?: string | null | undefined;
  /** That have finished any of these BPMN elements. */
  executedActivityIds?: Array<string> | null | undefined;
  /** That ran a job at this time or after. */
  executedJobAfter?: string | null | undefined;
  /** That ran a job at this time or before. */
  executedJobBefore?: string | null | undefined;
  /** Ended at this time or after. */
  finishedAfter?: string | null | undefined;
  /** Ended at this time or before. */
  finishedBefore?: string | null | undefined;
  /** true: with an incident, open or not. */
  hasIncidents?: boolean;
  /** true: with a job that failed and is tried again. Engine 7.24 or later. */
  hasJobsRetrying?: boolean;
  /** true: with an incident of its own, open or not. */
  hasRootIncidents?: boolean;
  /** Any of these process instances. */
  ids?: Array<string | number> | null | undefined;
  /** With any of these incidents. Engine 7.24 or later. */
  incidentIds?: Array<string | number> | null | undefined;
  /** With an incident of exactly this message. */
  incidentMessage?: string | null | undefined;
  /** With the wildcards % and _. */
  incidentMessageLike?: string | null | undefined;
  /** With an incident of this status. */
  incidentStatus?: ProcessIncidentStatus | null | undefined;
  /** With an incident of this type, e.g. failedExternalTask. */
  incidentType?: string | null | undefined;
  /** true: running and not suspended. */
  isActive?: boolean;
  /** true: ended by reaching an end event. */
  isCompleted?: boolean;
  /** true: ended by somebody outside. */
  isExternallyTerminated?: boolean;
  /** true: ended. false: still running. */
  isFinished?: boolean | null | undefined;
  /** true: ended by the process itself, e.g. by a terminate end event. */
  isInternallyTerminated?: boolean;
  /** true: called by no other. */
  isRoot?: boolean;
  /** true: suspended. */
  isSuspended?: boolean;
  /** None of these process instances. An empty list does not narrow. Engine 7.24 or later. */
  notIds?: Array<string | number> | null | undefined;
  /** Of none of these process models. An empty list does not narrow. */
  notProcessDefinitionKeys?: Array<string> | null | undefined;
  /** Of this deployed version of a process model. */
  processDefinitionId?: string | number | null | undefined;
  /** Of any version of any of these process models. */
  processDefinitionKeys?: Array<string> | null | undefined;
  /** Of process models with exactly this name. */
  processDefinitionName?: string | null | undefined;
  /** With the wildcards % and _. */
  processDefinitionNameLike?: string | null | undefined;
  /** Below this process instance. Engine 7.24 or later. */
  rootProcessInstanceId?: string | number | null | undefined;
  /** Started at this time or after. */
  startedAfter?: string | null | undefined;
  /** Started at this time or before. */
  startedBefore?: string | null | undefined;
  /** Started by this user. */
  startedBy?: string | null | undefined;
  /** That called this case instance. */
  subCaseInstanceId?: string | number | null | undefined;
  /** That called this process instance. */
  subProcessInstanceId?: string | number | null | undefined;
  /** Called by this case instance. */
  superCaseInstanceId?: string | number | null | undefined;
  /** Called by this process instance. */
  superProcessInstanceId?: string | number | null | undefined;
  /** Of any of these tenants. */
  tenantIds?: Array<string | number> | null | undefined;
  /** With variables that meet these conditions. In a member of `anyOf` only one condition. */
  variables?: ProcessVariableFilter | null | undefined;
  /** true: of no tenant. */
  withoutTenantId?: boolean;
};

/** Which task, for whom and for how long. */
export type LockExternalTaskInput = {
  /** The task. */
  id: string | number;
  /** How long it keeps it: from 1. */
  lockDuration: number;
  /** The worker that takes it; not empty. */
  workerId: string;
};

/** Whether something still is wrong. */
export type ProcessIncidentStatus =
  /** It is. */
  | 'OPEN'
  /** It was. */
  | 'RESOLVED';

/** Running process instances. Every field narrows (AND); flags narrow only when true. */
export type ProcessInstanceFilter = {
  /** That are at any of these BPMN elements now. */
  activityIds?: Array<string> | null | undefined;
  /** In each member any field is enough; every member must hold. A member may not hold `anyOf` itself. */
  anyOf?: Array<ProcessInstanceFilter> | null | undefined;
  /** With exactly this business key. */
  businessKey?: string | null | undefined;
  /** With the wildcards % and _. */
  businessKeyLike?: string | null | undefined;
  /** Started by this case instance. */
  caseInstanceId?: string | number | null | undefined;
  /** Of this deployment. */
  deploymentId?: string | number | null | undefined;
  /** true: with an incident. */
  hasIncident?: boolean;
  /** Any of these process instances. */
  ids?: Array<string | number> | null | undefined;
  /** With this incident. */
  incidentId?: string | number | null | undefined;
  /** With an incident of exactly this message. */
  incidentMessage?: string | null | undefined;
  /** With the wildcards % and _. */
  incidentMessageLike?: string | null | undefined;
  /** With an incident of this type, e.g. failedExternalTask. */
  incidentType?: string | null | undefined;
  /** true: that call no other. */
  isLeaf?: boolean;
  /** true: called by no other. */
  isRoot?: boolean;
  /** true: suspended. false: active. */
  isSuspended?: boolean | null | undefined;
  /** Of none of these process models. An empty list does not narrow. */
  notProcessDefinitionKeys?: Array<string> | null | undefined;
  /** Of this deployed version of a process model. */
  processDefinitionId?: string | number | null | undefined;
  /** Of any version of any of these process models. */
  processDefinitionKeys?: Array<string> | null | undefined;
  /** true: whose process definition is of no tenant. */
  processDefinitionWithoutTenantId?: boolean;
  /** That called this case instance. */
  subCaseInstanceId?: string | number | null | undefined;
  /** That called this process instance. */
  subProcessInstanceId?: string | number | null | undefined;
  /** Called by this case instance. */
  superCaseInstanceId?: string | number | null | undefined;
  /** Called by this process instance. */
  superProcessInstanceId?: string | number | null | undefined;
  /** Of any of these tenants. */
  tenantIds?: Array<string | number> | null | undefined;
  /** With variables that meet these conditions. In a member of `anyOf` only one condition. */
  variables?: ProcessVariableFilter | null | undefined;
  /** true: of no tenant. */
  withoutTenantId?: boolean;
};

/** A condition on one variable. */
export type ProcessVariableCondition = {
  /** Name of the variable. */
  name: string;
  /** How to compare. */
  operator?: ProcessVariableOperator;
  /** What to compare with. */
  value: ProcessVariableConditionValue;
};

/**
 * Exactly one of these. A whole number matches variables of every numeric type that can hold it. A string that reads as an engine date is refused, because the
 * engine would compare a date: use dateValue.
 */
export type ProcessVariableConditionValue =
  {   /** A Boolean variable; only EQUALS and NOT_EQUALS. */
  booleanValue: boolean; dateValue?: never; doubleValue?: never; isNull?: never; longValue?: never; stringValue?: never; }
  |  { booleanValue?: never;   /** A Date variable. */
  dateValue: string; doubleValue?: never; isNull?: never; longValue?: never; stringValue?: never; }
  |  { booleanValue?: never; dateValue?: never;   /** A number. One with decimals is compared with Double variables only: the engine compares no others. */
  doubleValue: number; isNull?: never; longValue?: never; stringValue?: never; }
  |  { booleanValue?: never; dateValue?: never; doubleValue?: never;   /** Only `true`: the variable is null; only EQUALS and NOT_EQUALS. */
  isNull: boolean; longValue?: never; stringValue?: never; }
  |  { booleanValue?: never; dateValue?: never; doubleValue?: never; isNull?: never;   /** A whole number; compared with variables of every numeric type that can hold it. */
  longValue: string | number; stringValue?: never; }
  |  { booleanValue?: never; dateValue?: never; doubleValue?: never; isNull?: never; longValue?: never;   /** A String variable. */
  stringValue: string; };

/** A file as a variable. */
export type ProcessVariableFileInput = {
  /** Base64. */
  content: string;
  /** Its character encoding, e.g. UTF-8. */
  encoding?: string | null | undefined;
  /** Its name. */
  filename: string;
  /** Its media type, e.g. application/pdf. */
  mimeType?: string | null | undefined;
};

/** Conditions on variables. An empty list of them does not narrow. */
export type ProcessVariableFilter = {
  /** Every condition must hold. A condition on a variable matches only where the variable exists. */
  all: Array<ProcessVariableCondition>;
  /** Whether names match whatever their upper and lower case. */
  ignoreNameCase?: boolean;
  /** Whether strings match whatever their upper and lower case. */
  ignoreValueCase?: boolean;
};

/** A variable to set. */
export type ProcessVariableInput = {
  /** Its name; each at most once. */
  name: string;
  /** Use it in this step only; never store it. */
  transient?: boolean;
  /** Its value. */
  value: ProcessVariableValueInput;
};

/** The type of a variable that is null. */
export type ProcessVariableNullType =
  /** A Boolean. */
  | 'BOOLEAN'
  /** Bytes. */
  | 'BYTES'
  /** A date and time. */
  | 'DATE'
  /** A number with decimals. */
  | 'DOUBLE'
  /** A number of 32 bits. */
  | 'INTEGER'
  /** JSON; the engine needs its Spin plugin for it. */
  | 'JSON'
  /** A number of 64 bits. */
  | 'LONG'
  /** No type at all. */
  | 'NULL'
  /** A number of 16 bits. */
  | 'SHORT'
  /** A String. */
  | 'STRING'
  /** XML; the engine needs its Spin plugin for it. */
  | 'XML';

/** An object of the process application, serialised. */
export type ProcessVariableObjectInput = {
  /** Its class. Required with `text`. */
  objectTypeName?: string | null | undefined;
  /** E.g. application/json. Required with `text`. */
  serializationDataFormat?: string | null | undefined;
  /** The serialised value, e.g. JSON text; left out for a null object. */
  text?: string | null | undefined;
};

/** How the value of a variable compares with the one given. */
export type ProcessVariableOperator =
  /** The same. */
  | 'EQUALS'
  /** Greater, or later. Not for booleans and null. */
  | 'GREATER_THAN'
  /** Greater or the same. Not for booleans and null. */
  | 'GREATER_THAN_OR_EQUALS'
  /** Less, or earlier. Not for booleans and null. */
  | 'LESS_THAN'
  /** Less or the same. Not for booleans and null. */
  | 'LESS_THAN_OR_EQUALS'
  /** Matches a pattern with the wildcards % and _. Strings only. */
  | 'LIKE'
  /** The variable exists and is not the same. */
  | 'NOT_EQUALS'
  /** Does not match a pattern with the wildcards % and _. Strings only. */
  | 'NOT_LIKE';

/** A value as the REST API of the engine takes it. */
export type ProcessVariableOtherInput = {
  /** The engine's name of the type. */
  type: string;
  /** The value; null when left out. */
  value?: unknown;
  /** What the type needs beside the value: a JSON object. */
  valueInfo?: unknown;
};

/** Exactly one of these; leave the others out (an explicit null counts as given). */
export type ProcessVariableValueInput =
  {   /** A Boolean. */
  booleanValue: boolean; bytesValue?: never; dateValue?: never; doubleValue?: never; fileValue?: never; integerValue?: never; jsonText?: never; jsonValue?: never; longValue?: never; nullValue?: never; objectValue?: never; otherValue?: never; shortValue?: never; stringValue?: never; xmlValue?: never; }
  |  { booleanValue?: never;   /** Base64. */
  bytesValue: string; dateValue?: never; doubleValue?: never; fileValue?: never; integerValue?: never; jsonText?: never; jsonValue?: never; longValue?: never; nullValue?: never; objectValue?: never; otherValue?: never; shortValue?: never; stringValue?: never; xmlValue?: never; }
  |  { booleanValue?: never; bytesValue?: never;   /** A date and time. */
  dateValue: string; doubleValue?: never; fileValue?: never; integerValue?: never; jsonText?: never; jsonValue?: never; longValue?: never; nullValue?: never; objectValue?: never; otherValue?: never; shortValue?: never; stringValue?: never; xmlValue?: never; }
  |  { booleanValue?: never; bytesValue?: never; dateValue?: never;   /** A number with decimals. */
  doubleValue: number; fileValue?: never; integerValue?: never; jsonText?: never; jsonValue?: never; longValue?: never; nullValue?: never; objectValue?: never; otherValue?: never; shortValue?: never; stringValue?: never; xmlValue?: never; }
  |  { booleanValue?: never; bytesValue?: never; dateValue?: never; doubleValue?: never;   /** A file. */
  fileValue: ProcessVariableFileInput; integerValue?: never; jsonText?: never; jsonValue?: never; longValue?: never; nullValue?: never; objectValue?: never; otherValue?: never; shortValue?: never; stringValue?: never; xmlValue?: never; }
  |  { booleanValue?: never; bytesValue?: never; dateValue?: never; doubleValue?: never; fileValue?: never;   /** 32 bits. */
  integerValue: number; jsonText?: never; jsonValue?: never; longValue?: never; nullValue?: never; objectValue?: never; otherValue?: never; shortValue?: never; stringValue?: never; xmlValue?: never; }
  |  { booleanValue?: never; bytesValue?: never; dateValue?: never; doubleValue?: never; fileValue?: never; integerValue?: never;   /** The same as JSON text, where every digit counts; the text null is a JSON null. */
  jsonText: string; jsonValue?: never; longValue?: never; nullValue?: never; objectValue?: never; otherValue?: never; shortValue?: never; stringValue?: never; xmlValue?: never; }
  |  { booleanValue?: never; bytesValue?: never; dateValue?: never; doubleValue?: never; fileValue?: never; integerValue?: never; jsonText?: never;   /** Any JSON value but null; the engine needs its Spin plugin for it. */
  jsonValue: unknown; longValue?: never; nullValue?: never; objectValue?: never; otherValue?: never; shortValue?: never; stringValue?: never; xmlValue?: never; }
  |  { booleanValue?: never; bytesValue?: never; dateValue?: never; doubleValue?: never; fileValue?: never; integerValue?: never; jsonText?: never; jsonValue?: never;   /** 64 bits. */
  longValue: string | number; nullValue?: never; objectValue?: never; otherValue?: never; shortValue?: never; stringValue?: never; xmlValue?: never; }
  |  { booleanValue?: never; bytesValue?: never; dateValue?: never; doubleValue?: never; fileValue?: never; integerValue?: never; jsonText?: never; jsonValue?: never; longValue?: never;   /** A null of this type. */
  nullValue: ProcessVariableNullType; objectValue?: never; otherValue?: never; shortValue?: never; stringValue?: never; xmlValue?: never; }
  |  { booleanValue?: never; bytesValue?: never; dateValue?: never; doubleValue?: never; fileValue?: never; integerValue?: never; jsonText?: never; jsonValue?: never; longValue?: never; nullValue?: never;   /** An object, serialised. */
  objectValue: ProcessVariableObjectInput; otherValue?: never; shortValue?: never; stringValue?: never; xmlValue?: never; }
  |  { booleanValue?: never; bytesValue?: never; dateValue?: never; doubleValue?: never; fileValue?: never; integerValue?: never; jsonText?: never; jsonValue?: never; longValue?: never; nullValue?: never; objectValue?: never;   /** A type that only an engine plugin knows. */
  otherValue: ProcessVariableOtherInput; shortValue?: never; stringValue?: never; xmlValue?: never; }
  |  { booleanValue?: never; bytesValue?: never; dateValue?: never; doubleValue?: never; fileValue?: never; integerValue?: never; jsonText?: never; jsonValue?: never; longValue?: never; nullValue?: never; objectValue?: never; otherValue?: never;   /** 16 bits. */
  shortValue: number; stringValue?: never; xmlValue?: never; }
  |  { booleanValue?: never; bytesValue?: never; dateValue?: never; doubleValue?: never; fileValue?: never; integerValue?: never; jsonText?: never; jsonValue?: never; longValue?: never; nullValue?: never; objectValue?: never; otherValue?: never; shortValue?: never;   /** A String. Most databases hold 4000 characters. */
  stringValue: string; xmlValue?: never; }
  |  { booleanValue?: never; bytesValue?: never; dateValue?: never; doubleValue?: never; fileValue?: never; integerValue?: never; jsonText?: never; jsonValue?: never; longValue?: never; nullValue?: never; objectValue?: never; otherValue?: never; shortValue?: never; stringValue?: never;   /** XML text; the engine needs its Spin plugin for it. */
  xmlValue: string; };

/** Which task, and how important. */
export type SetExternalTaskPriorityInput = {
  /** The task. */
  id: string | number;
  /** Higher is more important; may be negative. */
  priority: string | number;
};

/** Which task, and how many attempts. */
export type SetExternalTaskRetriesInput = {
  /** The task. */
  id: string | number;
  /** The attempts left from now on; not negative. */
  retries: number;
};

/** Which error of the process model. */
export type ThrowExternalTaskBpmnErrorInput = {
  /** The code that the model catches; not blank. */
  errorCode: string;
  /** What happened, for the model; not blank. */
  errorMessage?: string | null | undefined;
  /** The task. */
  id: string | number;
  /** Set before the error is thrown. */
  variables?: Array<ProcessVariableInput> | null | undefined;
  /** The worker that holds it. */
  workerId: string;
};

export type ExternalTasksOfBadInputQueryVariables = Exact<{
  filter?: ExternalTaskFilter | null | undefined;
  orderBy?: Array<ExternalTaskOrder> | ExternalTaskOrder | null | undefined;
  first?: number;
  after?: string | null | undefined;
  offset?: number | null | undefined;
}>;


export type ExternalTasksOfBadInputQuery = { externalTasks: { nodes: Array<{ id: string }>, pageInfo: { endCursor: string | null } } | null };

export type BulkMutationVariables = Exact<{
  selection: ExternalTaskSelection;
  retries: number;
}>;


export type BulkMutation = { bulkSetExternalTaskRetries:
    | { __typename: 'BulkSetExternalTaskRetriesPayload', externalTasks: Array<{ id: string, retries: number | null } | null> | null }
    | { __typename: 'ExternalTaskConflictError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskEngineRejectedError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskForbiddenError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskInvalidInputError', message: string, isRetryable: boolean, path: Array<string> | null }
    | { __typename: 'ExternalTaskNotFoundError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskNothingSelectedError', message: string, isRetryable: boolean }
   | null };

export type BulkAsyncMutationVariables = Exact<{
  selection: ExternalTaskSelection;
  retries: number;
}>;


export type BulkAsyncMutation = { bulkSetExternalTaskRetriesAsync:
    | { __typename: 'BulkSetExternalTaskRetriesAsyncPayload', batch: { id: string, type: string | null, totalJobs: number | null, remainingJobs: number | null, completedJobs: number | null, endedAt: string | null } }
    | { __typename: 'ExternalTaskConflictError', message: string }
    | { __typename: 'ExternalTaskEngineRejectedError', message: string }
    | { __typename: 'ExternalTaskForbiddenError', message: string }
    | { __typename: 'ExternalTaskInvalidInputError', message: string }
    | { __typename: 'ExternalTaskNothingSelectedError', message: string }
   | null };

export type ProgressQueryVariables = Exact<{
  id: string | number;
}>;


export type ProgressQuery = { processBatch: { id: string, type: string | null, totalJobs: number | null, remainingJobs: number | null, completedJobs: number | null, failedJobs: number | null, jobsCreated: number | null, isSuspended: boolean | null, endedAt: string | null, startedAt: string | null } | null };

export type FirstPageQueryVariables = Exact<{
  filter?: ExternalTaskFilter | null | undefined;
}>;


export type FirstPageQuery = { externalTasks: { nodes: Array<{ id: string }>, edges: Array<{ cursor: string, node: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PageAndTotalQueryVariables = Exact<{
  first: number;
  filter?: ExternalTaskFilter | null | undefined;
}>;


export type PageAndTotalQuery = { externalTasks: { totalCount: number | null, nodes: Array<{ id: string }> } | null };

export type TotalOnlyQueryVariables = Exact<{ [key: string]: never; }>;


export type TotalOnlyQuery = { externalTasks: { __typename: 'ExternalTaskConnection', totalCount: number | null } | null };

export type TotalFragment = { totalCount: number | null };

export type DetailsQueryVariables = Exact<{ [key: string]: never; }>;


export type DetailsQuery = { externalTasks: { nodes: Array<{ errorDetails: string | null }> } | null };

export type OneIdQueryVariables = Exact<{
  id: string | number;
}>;


export type OneIdQuery = { externalTask: { id: string } | null };

export type LockMutationVariables = Exact<{
  input: LockExternalTaskInput;
}>;


export type LockMutation = { lockExternalTask:
    | { __typename: 'ExternalTaskConflictError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskEngineRejectedError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskForbiddenError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskInvalidInputError', message: string, isRetryable: boolean, path: Array<string> | null }
    | { __typename: 'ExternalTaskNotFoundError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskNotLockedByWorkerError', message: string, isRetryable: boolean, externalTaskId: string, workerId: string, lockedBy: string | null }
    | { __typename: 'LockExternalTaskPayload', externalTask: { status: ExternalTaskStatus, lock: { workerId: string | null } | null } | null }
   | null };

export type ExtendMutationVariables = Exact<{
  input: ExtendExternalTaskLockInput;
}>;


export type ExtendMutation = { extendExternalTaskLock:
    | { __typename: 'ExtendExternalTaskLockPayload', externalTask: { lock: { expiresAt: string } | null } | null }
    | { __typename: 'ExternalTaskConflictError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskEngineRejectedError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskForbiddenError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskInvalidInputError', message: string, isRetryable: boolean, path: Array<string> | null }
    | { __typename: 'ExternalTaskLockExpiredError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskNotFoundError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskNotLockedByWorkerError', message: string, isRetryable: boolean, lockedBy: string | null }
    | { __typename: 'ExternalTaskSuspendedError', message: string, isRetryable: boolean }
   | null };

export type UnlockMutationVariables = Exact<{
  id: string | number;
}>;


export type UnlockMutation = { unlockExternalTask:
    | { __typename: 'ExternalTaskConflictError', message: string }
    | { __typename: 'ExternalTaskEngineRejectedError', message: string }
    | { __typename: 'ExternalTaskForbiddenError', message: string }
    | { __typename: 'ExternalTaskInvalidInputError', message: string }
    | { __typename: 'ExternalTaskNotFoundError', message: string }
    | { __typename: 'UnlockExternalTaskPayload', externalTask: { status: ExternalTaskStatus, lock: { workerId: string | null } | null } | null }
   | null };

export type CompleteMutationVariables = Exact<{
  input: CompleteExternalTaskInput;
}>;


export type CompleteMutation = { completeExternalTask:
    | { __typename: 'CompleteExternalTaskPayload', externalTaskId: string }
    | { __typename: 'ExternalTaskConflictError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskEngineRejectedError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskForbiddenError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskInvalidInputError', message: string, isRetryable: boolean, path: Array<string> | null }
    | { __typename: 'ExternalTaskNotFoundError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskNotLockedByWorkerError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskSuspendedError', message: string, isRetryable: boolean }
   | null };

export type FailMutationVariables = Exact<{
  input: FailExternalTaskInput;
}>;


export type FailMutation = { failExternalTask:
    | { __typename: 'ExternalTaskConflictError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskEngineRejectedError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskForbiddenError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskInvalidInputError', message: string, isRetryable: boolean, path: Array<string> | null }
    | { __typename: 'ExternalTaskNotFoundError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskNotLockedByWorkerError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskSuspendedError', message: string, isRetryable: boolean }
    | { __typename: 'FailExternalTaskPayload', externalTask: { status: ExternalTaskStatus, retries: number | null, errorMessage: string | null, errorDetails: string | null, lock: { workerId: string | null } | null } | null }
   | null };

export type BpmnErrorMutationVariables = Exact<{
  input: ThrowExternalTaskBpmnErrorInput;
}>;


export type BpmnErrorMutation = { throwExternalTaskBpmnError:
    | { __typename: 'ExternalTaskConflictError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskEngineRejectedError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskForbiddenError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskInvalidInputError', message: string, isRetryable: boolean, path: Array<string> | null }
    | { __typename: 'ExternalTaskNotFoundError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskNotLockedByWorkerError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskSuspendedError', message: string, isRetryable: boolean }
    | { __typename: 'ThrowExternalTaskBpmnErrorPayload', externalTaskId: string }
   | null };

export type PriorityMutationVariables = Exact<{
  input: SetExternalTaskPriorityInput;
}>;


export type PriorityMutation = { setExternalTaskPriority:
    | { __typename: 'ExternalTaskConflictError', message: string }
    | { __typename: 'ExternalTaskEngineRejectedError', message: string }
    | { __typename: 'ExternalTaskForbiddenError', message: string }
    | { __typename: 'ExternalTaskInvalidInputError', message: string }
    | { __typename: 'ExternalTaskNotFoundError', message: string }
    | { __typename: 'SetExternalTaskPriorityPayload', externalTask: { priority: string } | null }
   | null };

export type RetriesMutationVariables = Exact<{
  input: SetExternalTaskRetriesInput;
}>;


export type RetriesMutation = { setExternalTaskRetries:
    | { __typename: 'ExternalTaskConflictError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskEngineRejectedError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskForbiddenError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskInvalidInputError', message: string, isRetryable: boolean, path: Array<string> | null }
    | { __typename: 'ExternalTaskNotFoundError', message: string, isRetryable: boolean }
    | { __typename: 'SetExternalTaskRetriesPayload', externalTask: { retries: number | null, status: ExternalTaskStatus } | null }
   | null };

export type WholeTaskQueryVariables = Exact<{
  id: string | number;
}>;


export type WholeTaskQuery = { externalTask: { id: string, topicName: string, status: ExternalTaskStatus, priority: string, retries: number | null, errorMessage: string | null, errorDetails: string | null, isSuspended: boolean, createdAt: string | null, businessKey: string | null, tenantId: string | null, activityId: string, activityInstanceId: string | null, executionId: string, processInstanceId: string, processDefinitionId: string, processDefinitionKey: string, processDefinitionVersionTag: string | null, lock: { workerId: string | null, expiresAt: string } | null } | null };

export type FetchMutationVariables = Exact<{
  input: FetchAndLockExternalTasksInput;
}>;


export type FetchMutation = { fetchAndLockExternalTasks:
    | { __typename: 'ExternalTaskEngineRejectedError', message: string }
    | { __typename: 'ExternalTaskInvalidInputError', message: string, path: Array<string> | null }
    | { __typename: 'FetchAndLockExternalTasksPayload', externalTasks: Array<{ errorDetails: string | null, externalTask: { id: string, topicName: string, status: ExternalTaskStatus, priority: string, businessKey: string | null, errorDetails: string | null, lock: { workerId: string | null } | null }, variables: Array<{ name: string, type: string | null, value: unknown, text: string | null, object: { objectTypeName: string | null, serializationDataFormat: string | null } | null, file: { filename: string | null, mimeType: string | null, encoding: string | null } | null }>, extensionProperties: Array<{ name: string, value: string | null }> }> }
   | null };

export type FetchIdsMutationVariables = Exact<{
  input: FetchAndLockExternalTasksInput;
}>;


export type FetchIdsMutation = { fetchAndLockExternalTasks:
    | { __typename: 'ExternalTaskEngineRejectedError' }
    | { __typename: 'ExternalTaskInvalidInputError', path: Array<string> | null }
    | { __typename: 'FetchAndLockExternalTasksPayload', externalTasks: Array<{ externalTask: { id: string } }> }
   | null };

export type FilteredTasksQueryVariables = Exact<{
  filter?: ExternalTaskFilter | null | undefined;
}>;


export type FilteredTasksQuery = { externalTaskCount: number | null, externalTasks: { nodes: Array<{ id: string }> } | null };

export type ByGetQueryVariables = Exact<{
  filter?: ExternalTaskFilter | null | undefined;
  orderBy?: Array<ExternalTaskOrder> | ExternalTaskOrder | null | undefined;
}>;


export type ByGetQuery = { externalTaskCount: number | null, externalTasks: { totalCount: number | null, nodes: Array<{ topicName: string }> } | null };

export type TaskOfQueryVariables = Exact<{
  id: string | number;
}>;


export type TaskOfQuery = { externalTask: { id: string, topicName: string } | null };

export type LogQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type LogQuery = { externalTaskLog: { totalCount: number | null, nodes: Array<{ event: ExternalTaskLogEvent, workerId: string | null, retries: number | null, priority: string, errorMessage: string | null, errorDetails: string | null, occurredAt: string }>, edges: Array<{ cursor: string, node: { event: ExternalTaskLogEvent } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type HistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type HistoryQuery = { externalTask: { history: { totalCount: number | null, nodes: Array<{ event: ExternalTaskLogEvent, errorMessage: string | null }> } | null } | null };

export type FinishMutationVariables = Exact<{
  id: string | number;
}>;


export type FinishMutation = { completeExternalTask:
    | { __typename: 'CompleteExternalTaskPayload' }
    | { __typename: 'ExternalTaskConflictError' }
    | { __typename: 'ExternalTaskEngineRejectedError' }
    | { __typename: 'ExternalTaskForbiddenError' }
    | { __typename: 'ExternalTaskInvalidInputError' }
    | { __typename: 'ExternalTaskNotFoundError' }
    | { __typename: 'ExternalTaskNotLockedByWorkerError' }
    | { __typename: 'ExternalTaskSuspendedError' }
   | null };

export type WaitMutationVariables = Exact<{
  waitFor: number;
  workerId: string;
  lockDuration: number;
}>;


export type WaitMutation = { fetchAndLockExternalTasks:
    | { externalTasks: Array<{ externalTask: { id: string } }> }
    | Record<PropertyKey, never>
   | null };

export type SurroundingsQueryVariables = Exact<{
  ids?: Array<string | number> | string | number | null | undefined;
}>;


export type SurroundingsQuery = { externalTasks: { nodes: Array<{ id: string, errorMessage: string | null, processInstance: { id: string, businessKey: string | null, isSuspended: boolean | null, tenantId: string | null, variables: Array<{ name: string, value: unknown }> | null } | null, processDefinition: { id: string, key: string | null, name: string | null, version: number | null, versionTag: string | null, tenantId: string | null, isSuspended: boolean | null } | null, localVariables: Array<{ name: string, type: string | null, value: unknown, text: string | null }> | null, incident: { id: string, type: string, message: string | null, annotation: string | null, createdAt: string | null } | null, history: { totalCount: number | null, nodes: Array<{ event: ExternalTaskLogEvent, errorMessage: string | null }>, pageInfo: { hasNextPage: boolean } } | null }> } | null };

export type NamesQueryVariables = Exact<{ [key: string]: never; }>;


export type NamesQuery = { externalTasks: { nodes: Array<{ processDefinition: { name: string | null, version: number | null, key: string | null, versionTag: string | null } | null }> } | null };

export type NamedVariablesQueryVariables = Exact<{
  id: string | number;
}>;


export type NamedVariablesQuery = { externalTask: { localVariables: Array<{ name: string }> | null, processInstance: { some: Array<{ name: string, value: unknown }> | null, both: Array<{ name: string }> | null, none: Array<{ name: string }> | null, all: Array<{ name: string }> | null } | null } | null };

export type OneNameQueryVariables = Exact<{
  ids?: Array<string | number> | string | number | null | undefined;
}>;


export type OneNameQuery = { externalTasks: { nodes: Array<{ processInstance: { variables: Array<{ value: unknown }> | null } | null }> } | null };

export type OfInstancesQueryVariables = Exact<{
  ids?: Array<string | number> | string | number | null | undefined;
}>;


export type OfInstancesQuery = { externalTasks: { nodes: Array<{ id: string, processInstance: { externalTasks: { totalCount: number | null, nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean } } | null, failed: { totalCount: number | null } | null, incidents: Array<{ type: string, message: string | null }> | null, processDefinition: { name: string | null } | null } | null }> } | null };

export type OfDefinitionQueryVariables = Exact<{
  id: string | number;
}>;


export type OfDefinitionQuery = { externalTask: { processDefinition: { externalTasks: { totalCount: number | null } | null } | null } | null };

export type IncidentsQueryVariables = Exact<{ [key: string]: never; }>;


export type IncidentsQuery = { externalTasks: { nodes: Array<{ id: string, incident: { id: string, message: string | null } | null, processInstance: { incidents: Array<{ id: string, message: string | null }> | null } | null }> } | null };

export type OrderedTasksQueryVariables = Exact<{
  orderBy?: Array<ExternalTaskOrder> | ExternalTaskOrder | null | undefined;
}>;


export type OrderedTasksQuery = { externalTasks: { nodes: Array<{ id: string }> } | null };

export type PageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  offset?: number | null | undefined;
}>;


export type PageQuery = { externalTasks: { totalCount: number | null, nodes: Array<{ priority: string }>, edges: Array<{ cursor: string, node: { priority: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type TakeAfterMutationVariables = Exact<{
  topicName: string;
  isExtended?: boolean;
}>;


export type TakeAfterMutation = { fetchAndLockExternalTasks:
    | { message: string }
    | { message: string }
    | { externalTasks: Array<{ externalTask: { id: string }, variables: Array<{ name: string, text: string | null }>, extensionProperties: Array<{ name: string, value: string | null }> }> }
   | null };

export type LimitedPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type LimitedPageQuery = { externalTasks: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ValuesQueryVariables = Exact<{ [key: string]: never; }>;


export type ValuesQuery = { externalTasks: { nodes: Array<{ localVariables: Array<{ name: string, type: string | null, value: unknown }> | null, processInstance: { variables: Array<{ name: string, type: string | null, value: unknown, text: string | null, file: { filename: string | null, mimeType: string | null } | null }> | null } | null }> } | null };

export type TopicsQueryVariables = Exact<{
  filter?: ExternalTaskTopicFilter | null | undefined;
}>;


export type TopicsQuery = { externalTaskTopics: Array<{ name: string }> | null };

export type TopicsWithTasksQueryVariables = Exact<{
  filter?: ExternalTaskFilter | null | undefined;
}>;


export type TopicsWithTasksQuery = { externalTaskTopics: Array<{ name: string, externalTaskCount: number | null, externalTasks: { totalCount: number | null, nodes: Array<{ topicName: string }> } | null }> | null };

export type EngineQueryVariables = Exact<{ [key: string]: never; }>;


export type EngineQuery = { processEngine: { name: string, version: string | null } | null };

export type EngineNameQueryVariables = Exact<{ [key: string]: never; }>;


export type EngineNameQuery = { processEngine: { name: string } | null };

export type VisibleTasksQueryVariables = Exact<{ [key: string]: never; }>;


export type VisibleTasksQuery = { externalTasks: { totalCount: number | null, nodes: Array<{ id: string, processDefinitionKey: string }> } | null, externalTaskTopics: Array<{ name: string }> | null };

export type FreeMutationVariables = Exact<{
  id: string | number;
}>;


export type FreeMutation = { unlockExternalTask:
    | { __typename: 'ExternalTaskConflictError' }
    | { __typename: 'ExternalTaskEngineRejectedError' }
    | { __typename: 'ExternalTaskForbiddenError', missingPermissions: Array<{ permission: string | null, resource: string | null, resourceId: string | null }> }
    | { __typename: 'ExternalTaskInvalidInputError' }
    | { __typename: 'ExternalTaskNotFoundError' }
    | { __typename: 'UnlockExternalTaskPayload' }
   | null };

export type BeyondRightsQueryVariables = Exact<{ [key: string]: never; }>;


export type BeyondRightsQuery = { externalTasks: { nodes: Array<{ processInstance: { businessKey: string | null, isSuspended: boolean | null, variables: Array<{ name: string }> | null, incidents: Array<{ id: string }> | null } | null, processDefinition: { key: string | null, name: string | null, version: number | null, isSuspended: boolean | null } | null, localVariables: Array<{ name: string }> | null, history: { totalCount: number | null, nodes: Array<{ id: string }> } | null }> } | null };

export type TakeWorkMutationVariables = Exact<{
  topicName: string;
}>;


export type TakeWorkMutation = { fetchAndLockExternalTasks:
    | { externalTasks: Array<{ externalTask: { id: string, processInstanceId: string }, variables: Array<{ name: string, type: string | null, value: unknown, text: string | null, object: { objectTypeName: string | null, serializationDataFormat: string | null } | null, file: { filename: string | null, mimeType: string | null, encoding: string | null } | null }> }> }
    | Record<PropertyKey, never>
   | null };

export type NeedMoreTimeMutationVariables = Exact<{
  id: string | number;
}>;


export type NeedMoreTimeMutation = { extendExternalTaskLock:
    | { __typename: 'ExtendExternalTaskLockPayload' }
    | { __typename: 'ExternalTaskConflictError' }
    | { __typename: 'ExternalTaskEngineRejectedError' }
    | { __typename: 'ExternalTaskForbiddenError' }
    | { __typename: 'ExternalTaskInvalidInputError' }
    | { __typename: 'ExternalTaskLockExpiredError' }
    | { __typename: 'ExternalTaskNotFoundError' }
    | { __typename: 'ExternalTaskNotLockedByWorkerError' }
    | { __typename: 'ExternalTaskSuspendedError' }
   | null };

export type WorkDoneMutationVariables = Exact<{
  id: string | number;
  variables?: Array<ProcessVariableInput> | ProcessVariableInput | null | undefined;
  localVariables?: Array<ProcessVariableInput> | ProcessVariableInput | null | undefined;
}>;


export type WorkDoneMutation = { completeExternalTask:
    | { __typename: 'CompleteExternalTaskPayload' }
    | { __typename: 'ExternalTaskConflictError', message: string }
    | { __typename: 'ExternalTaskEngineRejectedError', message: string }
    | { __typename: 'ExternalTaskForbiddenError', message: string }
    | { __typename: 'ExternalTaskInvalidInputError', message: string }
    | { __typename: 'ExternalTaskNotFoundError', message: string }
    | { __typename: 'ExternalTaskNotLockedByWorkerError', message: string }
    | { __typename: 'ExternalTaskSuspendedError', message: string }
   | null };

export type CompleteOddMutationVariables = Exact<{ [key: string]: never; }>;


export type CompleteOddMutation = { completeExternalTask:
    | { __typename: 'CompleteExternalTaskPayload' }
    | { __typename: 'ExternalTaskConflictError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskEngineRejectedError', message: string, isRetryable: boolean, engineType: string | null, engineCode: number | null }
    | { __typename: 'ExternalTaskForbiddenError', message: string, isRetryable: boolean, missingPermissions: Array<{ permission: string | null, resource: string | null, resourceId: string | null }> }
    | { __typename: 'ExternalTaskInvalidInputError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskNotFoundError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskNotLockedByWorkerError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskSuspendedError', message: string, isRetryable: boolean }
   | null };

export type PriorityOddMutationVariables = Exact<{ [key: string]: never; }>;


export type PriorityOddMutation = { setExternalTaskPriority:
    | { __typename: 'ExternalTaskConflictError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskEngineRejectedError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskForbiddenError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskInvalidInputError', message: string, isRetryable: boolean }
    | { __typename: 'ExternalTaskNotFoundError', message: string, isRetryable: boolean }
    | { __typename: 'SetExternalTaskPriorityPayload' }
   | null };

export type UnlockOddMutationVariables = Exact<{ [key: string]: never; }>;


export type UnlockOddMutation = { unlockExternalTask:
    | { __typename: 'ExternalTaskConflictError' }
    | { __typename: 'ExternalTaskEngineRejectedError' }
    | { __typename: 'ExternalTaskForbiddenError' }
    | { __typename: 'ExternalTaskInvalidInputError' }
    | { __typename: 'ExternalTaskNotFoundError' }
    | { __typename: 'UnlockExternalTaskPayload' }
   | null };

export type BulkByQueryMutationVariables = Exact<{ [key: string]: never; }>;


export type BulkByQueryMutation = { bulkSetExternalTaskRetries:
    | { __typename: 'BulkSetExternalTaskRetriesPayload' }
    | { __typename: 'ExternalTaskConflictError' }
    | { __typename: 'ExternalTaskEngineRejectedError' }
    | { __typename: 'ExternalTaskForbiddenError' }
    | { __typename: 'ExternalTaskInvalidInputError' }
    | { __typename: 'ExternalTaskNotFoundError' }
    | { __typename: 'ExternalTaskNothingSelectedError' }
   | null };

export type BulkByIdsMutationVariables = Exact<{ [key: string]: never; }>;


export type BulkByIdsMutation = { bulkSetExternalTaskRetries:
    | { __typename: 'BulkSetExternalTaskRetriesPayload' }
    | { __typename: 'ExternalTaskConflictError' }
    | { __typename: 'ExternalTaskEngineRejectedError' }
    | { __typename: 'ExternalTaskForbiddenError' }
    | { __typename: 'ExternalTaskInvalidInputError' }
    | { __typename: 'ExternalTaskNotFoundError' }
    | { __typename: 'ExternalTaskNothingSelectedError' }
   | null };

export type FetchOddMutationVariables = Exact<{ [key: string]: never; }>;


export type FetchOddMutation = { fetchAndLockExternalTasks:
    | { __typename: 'ExternalTaskEngineRejectedError' }
    | { __typename: 'ExternalTaskInvalidInputError' }
    | { __typename: 'FetchAndLockExternalTasksPayload' }
   | null };

export type FetchEverythingMutationVariables = Exact<{ [key: string]: never; }>;


export type FetchEverythingMutation = { fetchAndLockExternalTasks:
    | { externalTasks: Array<{ externalTask: { id: string, status: ExternalTaskStatus, createdAt: string | null, errorDetails: string | null, lock: { expiresAt: string } | null }, variables: Array<{ name: string, type: string | null, value: unknown, text: string | null, object: { objectTypeName: string | null } | null, file: { filename: string | null } | null }>, extensionProperties: Array<{ name: string }> }> }
    | Record<PropertyKey, never>
   | null };

export type PageOfTasksQueryVariables = Exact<{ [key: string]: never; }>;


export type PageOfTasksQuery = { externalTasks: { totalCount: number | null, nodes: Array<{ id: string, errorDetails: string | null }> } | null, externalTaskTopics: Array<{ name: string, externalTaskCount: number | null }> | null, one: { id: string } | null, other: { id: string } | null };

export type OneTaskQueryVariables = Exact<{ [key: string]: never; }>;


export type OneTaskQuery = { externalTask: { id: string } | null };

export type NeighbourhoodQueryVariables = Exact<{
  first?: number;
}>;


export type NeighbourhoodQuery = { externalTasks: { nodes: Array<{ id: string, retries: number | null, processInstance: { id: string, businessKey: string | null, isSuspended: boolean | null } | null, processDefinition: { id: string, key: string | null, name: string | null, version: number | null } | null, localVariables: Array<{ name: string, value: unknown }> | null, incident: { message: string | null } | null, history: { totalCount: number | null, nodes: Array<{ event: ExternalTaskLogEvent, errorMessage: string | null }> } | null }> } | null };

export type OneTaskWithNeighboursQueryVariables = Exact<{ [key: string]: never; }>;


export type OneTaskWithNeighboursQuery = { externalTasks: { nodes: Array<{ processInstance: { isSuspended: boolean | null, tenantId: string | null, variables: Array<{ name: string }> | null, incidents: Array<{ id: string }> | null, externalTasks: { nodes: Array<{ id: string }> } | null } | null, processDefinition: { name: string | null, isSuspended: boolean | null } | null, incident: { id: string } | null, history: { nodes: Array<{ id: string }> } | null }> } | null };

export type FailThenLookMutationVariables = Exact<{
  id: string | number;
}>;


export type FailThenLookMutation = { before:
    | { externalTask: { incident: { id: string } | null } | null }
    | Record<PropertyKey, never>
   | null, after:
    | { externalTask: { incident: { type: string } | null, processInstance: { incidents: Array<{ type: string }> | null } | null } | null }
    | Record<PropertyKey, never>
   | null, healed:
    | { externalTask: { incident: { type: string } | null, processInstance: { incidents: Array<{ type: string }> | null } | null } | null }
    | Record<PropertyKey, never>
   | null };

export type NewerQueryVariables = Exact<{ [key: string]: never; }>;


export type NewerQuery = { byKey: number | null, byVariable: number | null, byName: { nodes: Array<{ id: string }> } | null, byNameLike: { nodes: Array<{ id: string }> } | null };

export type ByCreationQueryVariables = Exact<{ [key: string]: never; }>;


export type ByCreationQuery = { externalTasks: { nodes: Array<{ topicName: string }> } | null };

export type CrowdQueryVariables = Exact<{ [key: string]: never; }>;


export type CrowdQuery = { a: number | null, b: number | null, c: number | null };

export type CompleteInACrowdMutationVariables = Exact<{ [key: string]: never; }>;


export type CompleteInACrowdMutation = { completeExternalTask:
    | { __typename: 'CompleteExternalTaskPayload' }
    | { __typename: 'ExternalTaskConflictError' }
    | { __typename: 'ExternalTaskEngineRejectedError' }
    | { __typename: 'ExternalTaskForbiddenError' }
    | { __typename: 'ExternalTaskInvalidInputError' }
    | { __typename: 'ExternalTaskNotFoundError' }
    | { __typename: 'ExternalTaskNotLockedByWorkerError' }
    | { __typename: 'ExternalTaskSuspendedError' }
   | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const TotalFragmentDoc = new TypedDocumentString(`
    fragment Total on ExternalTaskConnection {
  totalCount
}
    `, {"fragmentName":"Total"}) as unknown as TypedDocumentString<TotalFragment, unknown>;
export const ExternalTasksOfBadInputDocument = new TypedDocumentString(`
    query ExternalTasksOfBadInput($filter: ExternalTaskFilter, $orderBy: [ExternalTaskOrder!], $first: Int! = 2, $after: String, $offset: Int) {
  externalTasks(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    offset: $offset
  ) {
    nodes {
      id
    }
    pageInfo {
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ExternalTasksOfBadInputQuery, ExternalTasksOfBadInputQueryVariables>;
export const BulkDocument = new TypedDocumentString(`
    mutation Bulk($selection: ExternalTaskSelection!, $retries: Int!) {
  bulkSetExternalTaskRetries(input: {selection: $selection, retries: $retries}) {
    __typename
    ... on BulkSetExternalTaskRetriesPayload {
      externalTasks {
        id
        retries
      }
    }
    ... on ExternalTaskError {
      message
      isRetryable
    }
    ... on ExternalTaskInvalidInputError {
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BulkMutation, BulkMutationVariables>;
export const BulkAsyncDocument = new TypedDocumentString(`
    mutation BulkAsync($selection: ExternalTaskSelection!, $retries: Int!) {
  bulkSetExternalTaskRetriesAsync(
    input: {selection: $selection, retries: $retries}
  ) {
    __typename
    ... on BulkSetExternalTaskRetriesAsyncPayload {
      batch {
        id
        type
        totalJobs
        remainingJobs
        completedJobs
        endedAt
      }
    }
    ... on ExternalTaskError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BulkAsyncMutation, BulkAsyncMutationVariables>;
export const ProgressDocument = new TypedDocumentString(`
    query Progress($id: ID!) {
  processBatch(id: $id) {
    id
    type
    totalJobs
    remainingJobs
    completedJobs
    failedJobs
    jobsCreated
    isSuspended
    endedAt
    startedAt
  }
}
    `) as unknown as TypedDocumentString<ProgressQuery, ProgressQueryVariables>;
export const FirstPageDocument = new TypedDocumentString(`
    query FirstPage($filter: ExternalTaskFilter) {
  externalTasks(first: 20, filter: $filter) {
    nodes {
      id
    }
    edges {
      cursor
      node {
        id
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FirstPageQuery, FirstPageQueryVariables>;
export const PageAndTotalDocument = new TypedDocumentString(`
    query PageAndTotal($first: Int!, $filter: ExternalTaskFilter) {
  externalTasks(first: $first, filter: $filter) {
    nodes {
      id
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<PageAndTotalQuery, PageAndTotalQueryVariables>;
export const TotalOnlyDocument = new TypedDocumentString(`
    query TotalOnly {
  externalTasks {
    __typename
    ...Total
  }
}
    fragment Total on ExternalTaskConnection {
  totalCount
}`) as unknown as TypedDocumentString<TotalOnlyQuery, TotalOnlyQueryVariables>;
export const DetailsDocument = new TypedDocumentString(`
    query Details {
  externalTasks(first: 200) {
    nodes {
      errorDetails
    }
  }
}
    `) as unknown as TypedDocumentString<DetailsQuery, DetailsQueryVariables>;
export const OneIdDocument = new TypedDocumentString(`
    query OneId($id: ID!) {
  externalTask(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<OneIdQuery, OneIdQueryVariables>;
export const LockDocument = new TypedDocumentString(`
    mutation Lock($input: LockExternalTaskInput!) {
  lockExternalTask(input: $input) {
    __typename
    ... on LockExternalTaskPayload {
      externalTask {
        status
        lock {
          workerId
        }
      }
    }
    ... on ExternalTaskError {
      message
      isRetryable
    }
    ... on ExternalTaskNotLockedByWorkerError {
      externalTaskId
      workerId
      lockedBy
    }
    ... on ExternalTaskInvalidInputError {
      path
    }
  }
}
    `) as unknown as TypedDocumentString<LockMutation, LockMutationVariables>;
export const ExtendDocument = new TypedDocumentString(`
    mutation Extend($input: ExtendExternalTaskLockInput!) {
  extendExternalTaskLock(input: $input) {
    __typename
    ... on ExtendExternalTaskLockPayload {
      externalTask {
        lock {
          expiresAt
        }
      }
    }
    ... on ExternalTaskError {
      message
      isRetryable
    }
    ... on ExternalTaskNotLockedByWorkerError {
      lockedBy
    }
    ... on ExternalTaskInvalidInputError {
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ExtendMutation, ExtendMutationVariables>;
export const UnlockDocument = new TypedDocumentString(`
    mutation Unlock($id: ID!) {
  unlockExternalTask(input: {id: $id}) {
    __typename
    ... on UnlockExternalTaskPayload {
      externalTask {
        status
        lock {
          workerId
        }
      }
    }
    ... on ExternalTaskError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UnlockMutation, UnlockMutationVariables>;
export const CompleteDocument = new TypedDocumentString(`
    mutation Complete($input: CompleteExternalTaskInput!) {
  completeExternalTask(input: $input) {
    __typename
    ... on CompleteExternalTaskPayload {
      externalTaskId
    }
    ... on ExternalTaskError {
      message
      isRetryable
    }
    ... on ExternalTaskInvalidInputError {
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CompleteMutation, CompleteMutationVariables>;
export const FailDocument = new TypedDocumentString(`
    mutation Fail($input: FailExternalTaskInput!) {
  failExternalTask(input: $input) {
    __typename
    ... on FailExternalTaskPayload {
      externalTask {
        status
        retries
        errorMessage
        errorDetails
        lock {
          workerId
        }
      }
    }
    ... on ExternalTaskError {
      message
      isRetryable
    }
    ... on ExternalTaskInvalidInputError {
      path
    }
  }
}
    `) as unknown as TypedDocumentString<FailMutation, FailMutationVariables>;
export const BpmnErrorDocument = new TypedDocumentString(`
    mutation BpmnError($input: ThrowExternalTaskBpmnErrorInput!) {
  throwExternalTaskBpmnError(input: $input) {
    __typename
    ... on ThrowExternalTaskBpmnErrorPayload {
      externalTaskId
    }
    ... on ExternalTaskError {
      message
      isRetryable
    }
    ... on ExternalTaskInvalidInputError {
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BpmnErrorMutation, BpmnErrorMutationVariables>;
export const PriorityDocument = new TypedDocumentString(`
    mutation Priority($input: SetExternalTaskPriorityInput!) {
  setExternalTaskPriority(input: $input) {
    __typename
    ... on SetExternalTaskPriorityPayload {
      externalTask {
        priority
      }
    }
    ... on ExternalTaskError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PriorityMutation, PriorityMutationVariables>;
export const RetriesDocument = new TypedDocumentString(`
    mutation Retries($input: SetExternalTaskRetriesInput!) {
  setExternalTaskRetries(input: $input) {
    __typename
    ... on SetExternalTaskRetriesPayload {
      externalTask {
        retries
        status
      }
    }
    ... on ExternalTaskError {
      message
      isRetryable
    }
    ... on ExternalTaskInvalidInputError {
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RetriesMutation, RetriesMutationVariables>;
export const WholeTaskDocument = new TypedDocumentString(`
    query WholeTask($id: ID!) {
  externalTask(id: $id) {
    id
    topicName
    status
    lock {
      workerId
      expiresAt
    }
    priority
    retries
    errorMessage
    errorDetails
    isSuspended
    createdAt
    businessKey
    tenantId
    activityId
    activityInstanceId
    executionId
    processInstanceId
    processDefinitionId
    processDefinitionKey
    processDefinitionVersionTag
  }
}
    `) as unknown as TypedDocumentString<WholeTaskQuery, WholeTaskQueryVariables>;
export const FetchDocument = new TypedDocumentString(`
    mutation Fetch($input: FetchAndLockExternalTasksInput!) {
  fetchAndLockExternalTasks(input: $input) {
    __typename
    ... on FetchAndLockExternalTasksPayload {
      externalTasks {
        externalTask {
          id
          topicName
          status
          priority
          businessKey
          errorDetails
          lock {
            workerId
          }
        }
        variables {
          name
          type
          value
          text
          object {
            objectTypeName
            serializationDataFormat
          }
          file {
            filename
            mimeType
            encoding
          }
        }
        extensionProperties {
          name
          value
        }
        errorDetails
      }
    }
    ... on ExternalTaskError {
      message
    }
    ... on ExternalTaskInvalidInputError {
      path
    }
  }
}
    `) as unknown as TypedDocumentString<FetchMutation, FetchMutationVariables>;
export const FetchIdsDocument = new TypedDocumentString(`
    mutation FetchIds($input: FetchAndLockExternalTasksInput!) {
  fetchAndLockExternalTasks(input: $input) {
    __typename
    ... on FetchAndLockExternalTasksPayload {
      externalTasks {
        externalTask {
          id
        }
      }
    }
    ... on ExternalTaskInvalidInputError {
      path
    }
  }
}
    `) as unknown as TypedDocumentString<FetchIdsMutation, FetchIdsMutationVariables>;
export const FilteredTasksDocument = new TypedDocumentString(`
    query FilteredTasks($filter: ExternalTaskFilter) {
  externalTasks(filter: $filter, first: 100) {
    nodes {
      id
    }
  }
  externalTaskCount(filter: $filter)
}
    `) as unknown as TypedDocumentString<FilteredTasksQuery, FilteredTasksQueryVariables>;
export const ByGetDocument = new TypedDocumentString(`
    query ByGet($filter: ExternalTaskFilter, $orderBy: [ExternalTaskOrder!]) {
  externalTasks(filter: $filter, orderBy: $orderBy, first: 3) {
    nodes {
      topicName
    }
    totalCount
  }
  externalTaskCount(filter: $filter)
}
    `) as unknown as TypedDocumentString<ByGetQuery, ByGetQueryVariables>;
export const TaskOfDocument = new TypedDocumentString(`
    query TaskOf($id: ID!) {
  externalTask(id: $id) {
    id
    topicName
  }
}
    `) as unknown as TypedDocumentString<TaskOfQuery, TaskOfQueryVariables>;
export const LogDocument = new TypedDocumentString(`
    query Log($id: ID!, $first: Int!, $after: String) {
  externalTaskLog(externalTaskId: $id, first: $first, after: $after) {
    nodes {
      event
      workerId
      retries
      priority
      errorMessage
      errorDetails
      occurredAt
    }
    edges {
      cursor
      node {
        event
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<LogQuery, LogQueryVariables>;
export const HistoryDocument = new TypedDocumentString(`
    query History($id: ID!) {
  externalTask(id: $id) {
    history(first: 5) {
      nodes {
        event
        errorMessage
      }
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<HistoryQuery, HistoryQueryVariables>;
export const FinishDocument = new TypedDocumentString(`
    mutation Finish($id: ID!) {
  completeExternalTask(input: {id: $id, workerId: "w1"}) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<FinishMutation, FinishMutationVariables>;
export const WaitDocument = new TypedDocumentString(`
    mutation Wait($waitFor: Milliseconds!, $workerId: String!, $lockDuration: Milliseconds!) {
  fetchAndLockExternalTasks(
    input: {workerId: $workerId, waitFor: $waitFor, topics: [{topicName: "awaited", lockDuration: $lockDuration}]}
  ) {
    ... on FetchAndLockExternalTasksPayload {
      externalTasks {
        externalTask {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WaitMutation, WaitMutationVariables>;
export const SurroundingsDocument = new TypedDocumentString(`
    query Surroundings($ids: [ID!]) {
  externalTasks(filter: {ids: $ids}, first: 1000) {
    nodes {
      id
      errorMessage
      processInstance {
        id
        businessKey
        isSuspended
        tenantId
        variables {
          name
          value
        }
      }
      processDefinition {
        id
        key
        name
        version
        versionTag
        tenantId
        isSuspended
      }
      localVariables {
        name
        type
        value
        text
      }
      incident {
        id
        type
        message
        annotation
        createdAt
      }
      history(first: 1) {
        nodes {
          event
          errorMessage
        }
        pageInfo {
          hasNextPage
        }
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SurroundingsQuery, SurroundingsQueryVariables>;
export const NamesDocument = new TypedDocumentString(`
    query Names {
  externalTasks(first: 1000) {
    nodes {
      processDefinition {
        name
        version
        key
        versionTag
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NamesQuery, NamesQueryVariables>;
export const NamedVariablesDocument = new TypedDocumentString(`
    query NamedVariables($id: ID!) {
  externalTask(id: $id) {
    localVariables(names: ["amount"]) {
      name
    }
    processInstance {
      some: variables(names: ["note", "absent"]) {
        name
        value
      }
      both: variables(names: ["note", "amount", "note"]) {
        name
      }
      none: variables(names: []) {
        name
      }
      all: variables(names: null) {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NamedVariablesQuery, NamedVariablesQueryVariables>;
export const OneNameDocument = new TypedDocumentString(`
    query OneName($ids: [ID!]) {
  externalTasks(filter: {ids: $ids}, first: 100) {
    nodes {
      processInstance {
        variables(names: ["note"]) {
          value
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneNameQuery, OneNameQueryVariables>;
export const OfInstancesDocument = new TypedDocumentString(`
    query OfInstances($ids: [ID!]) {
  externalTasks(filter: {ids: $ids}, first: 100) {
    nodes {
      id
      processInstance {
        externalTasks {
          totalCount
          nodes {
            id
          }
          pageInfo {
            hasNextPage
          }
        }
        failed: externalTasks(filter: {status: FAILED}, first: 1) {
          totalCount
        }
        incidents {
          type
          message
        }
        processDefinition {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OfInstancesQuery, OfInstancesQueryVariables>;
export const OfDefinitionDocument = new TypedDocumentString(`
    query OfDefinition($id: ID!) {
  externalTask(id: $id) {
    processDefinition {
      externalTasks(first: 1) {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OfDefinitionQuery, OfDefinitionQueryVariables>;
export const IncidentsDocument = new TypedDocumentString(`
    query Incidents {
  externalTasks {
    nodes {
      id
      incident {
        id
        message
      }
      processInstance {
        incidents {
          id
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IncidentsQuery, IncidentsQueryVariables>;
export const OrderedTasksDocument = new TypedDocumentString(`
    query OrderedTasks($orderBy: [ExternalTaskOrder!]) {
  externalTasks(orderBy: $orderBy, first: 100) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<OrderedTasksQuery, OrderedTasksQueryVariables>;
export const PageDocument = new TypedDocumentString(`
    query Page($first: Int!, $after: String, $offset: Int) {
  externalTasks(
    first: $first
    after: $after
    offset: $offset
    filter: {topicName: "page"}
    orderBy: [{field: PRIORITY}]
  ) {
    nodes {
      priority
    }
    edges {
      cursor
      node {
        priority
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<PageQuery, PageQueryVariables>;
export const TakeAfterDocument = new TypedDocumentString(`
    mutation TakeAfter($topicName: String!, $isExtended: Boolean! = false) {
  fetchAndLockExternalTasks(
    input: {workerId: "w1", topics: [{topicName: $topicName, lockDuration: 60000, includeExtensionProperties: $isExtended}]}
  ) {
    ... on FetchAndLockExternalTasksPayload {
      externalTasks {
        externalTask {
          id
        }
        variables {
          name
          text
        }
        extensionProperties {
          name
          value
        }
      }
    }
    ... on ExternalTaskError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TakeAfterMutation, TakeAfterMutationVariables>;
export const LimitedPageDocument = new TypedDocumentString(`
    query LimitedPage($first: Int!, $after: String) {
  externalTasks(first: $first, after: $after) {
    nodes {
      id
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<LimitedPageQuery, LimitedPageQueryVariables>;
export const ValuesDocument = new TypedDocumentString(`
    query Values {
  externalTasks {
    nodes {
      localVariables {
        name
        type
        value
      }
      processInstance {
        variables {
          name
          type
          value
          text
          file {
            filename
            mimeType
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ValuesQuery, ValuesQueryVariables>;
export const TopicsDocument = new TypedDocumentString(`
    query Topics($filter: ExternalTaskTopicFilter) {
  externalTaskTopics(filter: $filter) {
    name
  }
}
    `) as unknown as TypedDocumentString<TopicsQuery, TopicsQueryVariables>;
export const TopicsWithTasksDocument = new TypedDocumentString(`
    query TopicsWithTasks($filter: ExternalTaskFilter) {
  externalTaskTopics {
    name
    externalTaskCount(filter: $filter)
    externalTasks(filter: $filter) {
      nodes {
        topicName
      }
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<TopicsWithTasksQuery, TopicsWithTasksQueryVariables>;
export const EngineDocument = new TypedDocumentString(`
    query Engine {
  processEngine {
    name
    version
  }
}
    `) as unknown as TypedDocumentString<EngineQuery, EngineQueryVariables>;
export const EngineNameDocument = new TypedDocumentString(`
    query EngineName {
  processEngine {
    name
  }
}
    `) as unknown as TypedDocumentString<EngineNameQuery, EngineNameQueryVariables>;
export const VisibleTasksDocument = new TypedDocumentString(`
    query VisibleTasks {
  externalTasks {
    nodes {
      id
      processDefinitionKey
    }
    totalCount
  }
  externalTaskTopics {
    name
  }
}
    `) as unknown as TypedDocumentString<VisibleTasksQuery, VisibleTasksQueryVariables>;
export const FreeDocument = new TypedDocumentString(`
    mutation Free($id: ID!) {
  unlockExternalTask(input: {id: $id}) {
    __typename
    ... on ExternalTaskForbiddenError {
      missingPermissions {
        permission
        resource
        resourceId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FreeMutation, FreeMutationVariables>;
export const BeyondRightsDocument = new TypedDocumentString(`
    query BeyondRights {
  externalTasks(first: 10) {
    nodes {
      processInstance {
        businessKey
        isSuspended
        variables {
          name
        }
        incidents {
          id
        }
      }
      processDefinition {
        key
        name
        version
        isSuspended
      }
      localVariables {
        name
      }
      history {
        nodes {
          id
        }
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BeyondRightsQuery, BeyondRightsQueryVariables>;
export const TakeWorkDocument = new TypedDocumentString(`
    mutation TakeWork($topicName: String!) {
  fetchAndLockExternalTasks(
    input: {workerId: "worker", maxTasks: 1, topics: [{topicName: $topicName, lockDuration: 20000}]}
  ) {
    ... on FetchAndLockExternalTasksPayload {
      externalTasks {
        externalTask {
          id
          processInstanceId
        }
        variables {
          name
          type
          value
          text
          object {
            objectTypeName
            serializationDataFormat
          }
          file {
            filename
            mimeType
            encoding
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TakeWorkMutation, TakeWorkMutationVariables>;
export const NeedMoreTimeDocument = new TypedDocumentString(`
    mutation NeedMoreTime($id: ID!) {
  extendExternalTaskLock(
    input: {id: $id, workerId: "worker", lockDuration: 60000}
  ) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<NeedMoreTimeMutation, NeedMoreTimeMutationVariables>;
export const WorkDoneDocument = new TypedDocumentString(`
    mutation WorkDone($id: ID!, $variables: [ProcessVariableInput!], $localVariables: [ProcessVariableInput!]) {
  completeExternalTask(
    input: {id: $id, workerId: "worker", variables: $variables, localVariables: $localVariables}
  ) {
    __typename
    ... on ExternalTaskError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WorkDoneMutation, WorkDoneMutationVariables>;
export const CompleteOddDocument = new TypedDocumentString(`
    mutation CompleteOdd {
  completeExternalTask(input: {id: "t", workerId: "w"}) {
    __typename
    ... on ExternalTaskError {
      message
      isRetryable
    }
    ... on ExternalTaskForbiddenError {
      missingPermissions {
        permission
        resource
        resourceId
      }
    }
    ... on ExternalTaskEngineRejectedError {
      engineType
      engineCode
    }
  }
}
    `) as unknown as TypedDocumentString<CompleteOddMutation, CompleteOddMutationVariables>;
export const PriorityOddDocument = new TypedDocumentString(`
    mutation PriorityOdd {
  setExternalTaskPriority(input: {id: "t", priority: 1}) {
    __typename
    ... on ExternalTaskError {
      message
      isRetryable
    }
  }
}
    `) as unknown as TypedDocumentString<PriorityOddMutation, PriorityOddMutationVariables>;
export const UnlockOddDocument = new TypedDocumentString(`
    mutation UnlockOdd {
  unlockExternalTask(input: {id: "t"}) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<UnlockOddMutation, UnlockOddMutationVariables>;
export const BulkByQueryDocument = new TypedDocumentString(`
    mutation BulkByQuery {
  bulkSetExternalTaskRetries(
    input: {retries: 1, selection: {filter: {topicName: "a"}}}
  ) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<BulkByQueryMutation, BulkByQueryMutationVariables>;
export const BulkByIdsDocument = new TypedDocumentString(`
    mutation BulkByIds {
  bulkSetExternalTaskRetries(input: {retries: 1, selection: {ids: ["t"]}}) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<BulkByIdsMutation, BulkByIdsMutationVariables>;
export const FetchOddDocument = new TypedDocumentString(`
    mutation FetchOdd {
  fetchAndLockExternalTasks(
    input: {workerId: "w", topics: [{topicName: "a", lockDuration: 1000}]}
  ) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<FetchOddMutation, FetchOddMutationVariables>;
export const FetchEverythingDocument = new TypedDocumentString(`
    mutation FetchEverything {
  fetchAndLockExternalTasks(
    input: {workerId: "w", topics: [{topicName: "a", lockDuration: 1000}]}
  ) {
    ... on FetchAndLockExternalTasksPayload {
      externalTasks {
        externalTask {
          id
          status
          createdAt
          lock {
            expiresAt
          }
          errorDetails
        }
        variables {
          name
          type
          value
          text
          object {
            objectTypeName
          }
          file {
            filename
          }
        }
        extensionProperties {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FetchEverythingMutation, FetchEverythingMutationVariables>;
export const PageOfTasksDocument = new TypedDocumentString(`
    query PageOfTasks {
  externalTasks(first: 3) {
    nodes {
      id
      errorDetails
    }
    totalCount
  }
  externalTaskTopics {
    name
    externalTaskCount
  }
  one: externalTask(id: "a") {
    id
  }
  other: externalTask(id: "b") {
    id
  }
}
    `) as unknown as TypedDocumentString<PageOfTasksQuery, PageOfTasksQueryVariables>;
export const OneTaskDocument = new TypedDocumentString(`
    query OneTask {
  externalTask(id: "a") {
    id
  }
}
    `) as unknown as TypedDocumentString<OneTaskQuery, OneTaskQueryVariables>;
export const NeighbourhoodDocument = new TypedDocumentString(`
    query Neighbourhood($first: Int! = 1000) {
  externalTasks(first: $first) {
    nodes {
      id
      retries
      processInstance {
        id
        businessKey
        isSuspended
      }
      processDefinition {
        id
        key
        name
        version
      }
      localVariables {
        name
        value
      }
      incident {
        message
      }
      history(first: 2) {
        nodes {
          event
          errorMessage
        }
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NeighbourhoodQuery, NeighbourhoodQueryVariables>;
export const OneTaskWithNeighboursDocument = new TypedDocumentString(`
    query OneTaskWithNeighbours {
  externalTasks(first: 1) {
    nodes {
      processInstance {
        isSuspended
        tenantId
        variables {
          name
        }
        incidents {
          id
        }
        externalTasks {
          nodes {
            id
          }
        }
      }
      processDefinition {
        name
        isSuspended
      }
      incident {
        id
      }
      history {
        nodes {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneTaskWithNeighboursQuery, OneTaskWithNeighboursQueryVariables>;
export const FailThenLookDocument = new TypedDocumentString(`
    mutation FailThenLook($id: ID!) {
  before: setExternalTaskRetries(input: {id: $id, retries: 2}) {
    ... on SetExternalTaskRetriesPayload {
      externalTask {
        incident {
          id
        }
      }
    }
  }
  after: setExternalTaskRetries(input: {id: $id, retries: 0}) {
    ... on SetExternalTaskRetriesPayload {
      externalTask {
        incident {
          type
        }
        processInstance {
          incidents {
            type
          }
        }
      }
    }
  }
  healed: setExternalTaskRetries(input: {id: $id, retries: 1}) {
    ... on SetExternalTaskRetriesPayload {
      externalTask {
        incident {
          type
        }
        processInstance {
          incidents {
            type
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FailThenLookMutation, FailThenLookMutationVariables>;
export const NewerDocument = new TypedDocumentString(`
    query Newer {
  byKey: externalTaskCount(filter: {processDefinitionKeys: ["order"]})
  byVariable: externalTaskCount(
    filter: {processVariables: {all: [{name: "amount", value: {longValue: 10}}]}}
  )
  byName: externalTasks(filter: {processDefinitionName: "Order"}) {
    nodes {
      id
    }
  }
  byNameLike: externalTasks(filter: {processDefinitionNameLike: "Or%"}) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<NewerQuery, NewerQueryVariables>;
export const ByCreationDocument = new TypedDocumentString(`
    query ByCreation {
  externalTasks(orderBy: [{field: CREATED_AT}]) {
    nodes {
      topicName
    }
  }
}
    `) as unknown as TypedDocumentString<ByCreationQuery, ByCreationQueryVariables>;
export const CrowdDocument = new TypedDocumentString(`
    query Crowd {
  a: externalTaskCount(filter: {topicName: "a"})
  b: externalTaskCount(filter: {topicName: "b"})
  c: externalTaskCount(filter: {topicName: "c"})
}
    `) as unknown as TypedDocumentString<CrowdQuery, CrowdQueryVariables>;
export const CompleteInACrowdDocument = new TypedDocumentString(`
    mutation CompleteInACrowd {
  completeExternalTask(input: {id: "t", workerId: "w"}) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<CompleteInACrowdMutation, CompleteInACrowdMutationVariables>;