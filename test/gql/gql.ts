/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query ExternalTasksOfBadInput(\n    $filter: ExternalTaskFilter, $orderBy: [ExternalTaskOrder!], $first: Int! = 2, $after: String, $offset: Int\n  ) {\n    externalTasks(filter: $filter, orderBy: $orderBy, first: $first, after: $after, offset: $offset) {\n      nodes { id } pageInfo { endCursor }\n    }\n  }\n": typeof types.ExternalTasksOfBadInputDocument,
    "\n  mutation Bulk($selection: ExternalTaskSelection!, $retries: Int!) {\n    bulkSetExternalTaskRetries(input: { selection: $selection, retries: $retries }) {\n      __typename\n      ... on BulkSetExternalTaskRetriesPayload { externalTasks { id retries } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": typeof types.BulkDocument,
    "\n  mutation BulkAsync($selection: ExternalTaskSelection!, $retries: Int!) {\n    bulkSetExternalTaskRetriesAsync(input: { selection: $selection, retries: $retries }) {\n      __typename\n      ... on BulkSetExternalTaskRetriesAsyncPayload { batch { id type totalJobs remainingJobs completedJobs endedAt } }\n      ... on ExternalTaskError { message }\n    }\n  }\n": typeof types.BulkAsyncDocument,
    "\n  query Progress($id: ID!) {\n    processBatch(id: $id) { id type totalJobs remainingJobs completedJobs failedJobs jobsCreated isSuspended endedAt startedAt }\n  }\n": typeof types.ProgressDocument,
    "\n  query FirstPage($filter: ExternalTaskFilter) {\n    externalTasks(first: 20, filter: $filter) { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.FirstPageDocument,
    "\n  query PageAndTotal($first: Int!, $filter: ExternalTaskFilter) {\n    externalTasks(first: $first, filter: $filter) { nodes { id } totalCount }\n  }\n": typeof types.PageAndTotalDocument,
    "\n  query TotalOnly { externalTasks { __typename ...Total } }\n  fragment Total on ExternalTaskConnection { totalCount }\n": typeof types.TotalOnlyDocument,
    "\n  query Details { externalTasks(first: 200) { nodes { errorDetails } } }\n": typeof types.DetailsDocument,
    "\n  query OneId($id: ID!) { externalTask(id: $id) { id } }\n": typeof types.OneIdDocument,
    "\n  mutation Lock($input: LockExternalTaskInput!) {\n    lockExternalTask(input: $input) {\n      __typename\n      ... on LockExternalTaskPayload { externalTask { status lock { workerId } } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskNotLockedByWorkerError { externalTaskId workerId lockedBy }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": typeof types.LockDocument,
    "\n  mutation Extend($input: ExtendExternalTaskLockInput!) {\n    extendExternalTaskLock(input: $input) {\n      __typename\n      ... on ExtendExternalTaskLockPayload { externalTask { lock { expiresAt } } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskNotLockedByWorkerError { lockedBy }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": typeof types.ExtendDocument,
    "\n  mutation Unlock($id: ID!) {\n    unlockExternalTask(input: { id: $id }) {\n      __typename\n      ... on UnlockExternalTaskPayload { externalTask { status lock { workerId } } }\n      ... on ExternalTaskError { message }\n    }\n  }\n": typeof types.UnlockDocument,
    "\n  mutation Complete($input: CompleteExternalTaskInput!) {\n    completeExternalTask(input: $input) {\n      __typename\n      ... on CompleteExternalTaskPayload { externalTaskId }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": typeof types.CompleteDocument,
    "\n  mutation Fail($input: FailExternalTaskInput!) {\n    failExternalTask(input: $input) {\n      __typename\n      ... on FailExternalTaskPayload { externalTask { status retries errorMessage errorDetails lock { workerId } } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": typeof types.FailDocument,
    "\n  mutation BpmnError($input: ThrowExternalTaskBpmnErrorInput!) {\n    throwExternalTaskBpmnError(input: $input) {\n      __typename\n      ... on ThrowExternalTaskBpmnErrorPayload { externalTaskId }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": typeof types.BpmnErrorDocument,
    "\n  mutation Priority($input: SetExternalTaskPriorityInput!) {\n    setExternalTaskPriority(input: $input) {\n      __typename\n      ... on SetExternalTaskPriorityPayload { externalTask { priority } }\n      ... on ExternalTaskError { message }\n    }\n  }\n": typeof types.PriorityDocument,
    "\n  mutation Retries($input: SetExternalTaskRetriesInput!) {\n    setExternalTaskRetries(input: $input) {\n      __typename\n      ... on SetExternalTaskRetriesPayload { externalTask { retries status } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": typeof types.RetriesDocument,
    "\n  query WholeTask($id: ID!) {\n    externalTask(id: $id) {\n      id topicName status lock { workerId expiresAt } priority retries errorMessage errorDetails isSuspended createdAt businessKey\n      tenantId activityId activityInstanceId executionId processInstanceId processDefinitionId processDefinitionKey\n      processDefinitionVersionTag\n    }\n  }\n": typeof types.WholeTaskDocument,
    "\n  mutation Fetch($input: FetchAndLockExternalTasksInput!) {\n    fetchAndLockExternalTasks(input: $input) {\n      __typename\n      ... on FetchAndLockExternalTasksPayload {\n        externalTasks {\n          externalTask { id topicName status priority businessKey errorDetails lock { workerId } }\n          variables { name type value text object { objectTypeName serializationDataFormat } file { filename mimeType encoding } }\n          extensionProperties { name value }\n          errorDetails\n        }\n      }\n      ... on ExternalTaskError { message }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": typeof types.FetchDocument,
    "\n  mutation FetchIds($input: FetchAndLockExternalTasksInput!) {\n    fetchAndLockExternalTasks(input: $input) {\n      __typename\n      ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { id } } }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": typeof types.FetchIdsDocument,
    "\n  query FilteredTasks($filter: ExternalTaskFilter) {\n    externalTasks(filter: $filter, first: 100) { nodes { id } }\n    externalTaskCount(filter: $filter)\n  }\n": typeof types.FilteredTasksDocument,
    "\n  query ByGet($filter: ExternalTaskFilter, $orderBy: [ExternalTaskOrder!]) {\n    externalTasks(filter: $filter, orderBy: $orderBy, first: 3) { nodes { topicName } totalCount }\n    externalTaskCount(filter: $filter)\n  }\n": typeof types.ByGetDocument,
    "\n  query TaskOf($id: ID!) { externalTask(id: $id) { id topicName } }\n": typeof types.TaskOfDocument,
    "\n  query Log($id: ID!, $first: Int!, $after: String) {\n    externalTaskLog(externalTaskId: $id, first: $first, after: $after) {\n      nodes { event workerId retries priority errorMessage errorDetails occurredAt }\n      edges { cursor node { event } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.LogDocument,
    "\n  query History($id: ID!) { externalTask(id: $id) { history(first: 5) { nodes { event errorMessage } totalCount } } }\n": typeof types.HistoryDocument,
    "\n  mutation Finish($id: ID!) { completeExternalTask(input: { id: $id, workerId: \"w1\" }) { __typename } }\n": typeof types.FinishDocument,
    "\n  mutation Wait($waitFor: Milliseconds!, $workerId: String!, $lockDuration: Milliseconds!) {\n    fetchAndLockExternalTasks(\n      input: { workerId: $workerId, waitFor: $waitFor, topics: [{ topicName: \"awaited\", lockDuration: $lockDuration }] }\n    ) {\n      ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { id } } }\n    }\n  }\n": typeof types.WaitDocument,
    "\n  query Surroundings($ids: [ID!]) {\n    externalTasks(filter: { ids: $ids }, first: 1000) {\n      nodes {\n        id\n        errorMessage\n        processInstance { id businessKey isSuspended tenantId variables { name value } }\n        processDefinition { id key name version versionTag tenantId isSuspended }\n        localVariables { name type value text }\n        incident { id type message annotation createdAt }\n        history(first: 1) { nodes { event errorMessage } pageInfo { hasNextPage } totalCount }\n      }\n    }\n  }\n": typeof types.SurroundingsDocument,
    "\n  query Names { externalTasks(first: 1000) { nodes { processDefinition { name version key versionTag } } } }\n": typeof types.NamesDocument,
    "\n  query NamedVariables($id: ID!) {\n    externalTask(id: $id) {\n      localVariables(names: [\"amount\"]) { name }\n      processInstance {\n        some: variables(names: [\"note\", \"absent\"]) { name value }\n        both: variables(names: [\"note\", \"amount\", \"note\"]) { name }\n        none: variables(names: []) { name }\n        all: variables(names: null) { name }\n      }\n    }\n  }\n": typeof types.NamedVariablesDocument,
    "\n  query OneName($ids: [ID!]) {\n    externalTasks(filter: { ids: $ids }, first: 100) { nodes { processInstance { variables(names: [\"note\"]) { value } } } }\n  }\n": typeof types.OneNameDocument,
    "\n  query OfInstances($ids: [ID!]) {\n    externalTasks(filter: { ids: $ids }, first: 100) {\n      nodes {\n        id\n        processInstance {\n          externalTasks { totalCount nodes { id } pageInfo { hasNextPage } }\n          failed: externalTasks(filter: { status: FAILED }, first: 1) { totalCount }\n          incidents { type message }\n          processDefinition { name }\n        }\n      }\n    }\n  }\n": typeof types.OfInstancesDocument,
    "\n  query OfDefinition($id: ID!) {\n    externalTask(id: $id) { processDefinition { externalTasks(first: 1) { totalCount } } }\n  }\n": typeof types.OfDefinitionDocument,
    "\n    query Incidents { externalTasks { nodes { id incident { id message } processInstance { incidents { id message } } } } }\n  ": typeof types.IncidentsDocument,
    "\n  query OrderedTasks($orderBy: [ExternalTaskOrder!]) {\n    externalTasks(orderBy: $orderBy, first: 100) { nodes { id } }\n  }\n": typeof types.OrderedTasksDocument,
    "\n  query Page($first: Int!, $after: String, $offset: Int) {\n    externalTasks(first: $first, after: $after, offset: $offset, filter: { topicName: \"page\" }, orderBy: [{ field: PRIORITY }]) {\n      nodes { priority }\n      edges { cursor node { priority } }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": typeof types.PageDocument,
    "\n  mutation TakeAfter($topicName: String!, $isExtended: Boolean! = false) {\n    fetchAndLockExternalTasks(\n      input: {\n        workerId: \"w1\"\n        topics: [{ topicName: $topicName, lockDuration: 60000, includeExtensionProperties: $isExtended }]\n      }\n    ) {\n      ... on FetchAndLockExternalTasksPayload {\n        externalTasks { externalTask { id } variables { name text } extensionProperties { name value } }\n      }\n      ... on ExternalTaskError { message }\n    }\n  }\n": typeof types.TakeAfterDocument,
    "\n  query LimitedPage($first: Int!, $after: String) {\n    externalTasks(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.LimitedPageDocument,
    "\n    query Values {\n      externalTasks {\n        nodes {\n          localVariables { name type value }\n          processInstance { variables { name type value text file { filename mimeType } } }\n        }\n      }\n    }\n  ": typeof types.ValuesDocument,
    "\n  query Topics($filter: ExternalTaskTopicFilter) { externalTaskTopics(filter: $filter) { name } }\n": typeof types.TopicsDocument,
    "\n  query TopicsWithTasks($filter: ExternalTaskFilter) {\n    externalTaskTopics { name externalTaskCount(filter: $filter) externalTasks(filter: $filter) { nodes { topicName } totalCount } }\n  }\n": typeof types.TopicsWithTasksDocument,
    "\n  query Engine { processEngine { name version } }\n": typeof types.EngineDocument,
    "\n  query EngineName { processEngine { name } }\n": typeof types.EngineNameDocument,
    "\n  query VisibleTasks { externalTasks { nodes { id processDefinitionKey } totalCount } externalTaskTopics { name } }\n": typeof types.VisibleTasksDocument,
    "\n  mutation Free($id: ID!) {\n    unlockExternalTask(input: { id: $id }) {\n      __typename\n      ... on ExternalTaskForbiddenError { missingPermissions { permission resource resourceId } }\n    }\n  }\n": typeof types.FreeDocument,
    "\n  query BeyondRights {\n    externalTasks(first: 10) {\n      nodes {\n        processInstance { businessKey isSuspended variables { name } incidents { id } }\n        processDefinition { key name version isSuspended }\n        localVariables { name }\n        history { nodes { id } totalCount }\n      }\n    }\n  }\n": typeof types.BeyondRightsDocument,
    "\n  mutation TakeWork($topicName: String!) {\n    fetchAndLockExternalTasks(\n      input: { workerId: \"worker\", maxTasks: 1, topics: [{ topicName: $topicName, lockDuration: 20000 }] }\n    ) {\n      ... on FetchAndLockExternalTasksPayload {\n        externalTasks {\n          externalTask { id processInstanceId }\n          variables { name type value text object { objectTypeName serializationDataFormat } file { filename mimeType encoding } }\n        }\n      }\n    }\n  }\n": typeof types.TakeWorkDocument,
    "\n  mutation NeedMoreTime($id: ID!) {\n    extendExternalTaskLock(input: { id: $id, workerId: \"worker\", lockDuration: 60000 }) { __typename }\n  }\n": typeof types.NeedMoreTimeDocument,
    "\n  mutation WorkDone($id: ID!, $variables: [ProcessVariableInput!], $localVariables: [ProcessVariableInput!]) {\n    completeExternalTask(\n      input: { id: $id, workerId: \"worker\", variables: $variables, localVariables: $localVariables }\n    ) {\n      __typename\n      ... on ExternalTaskError { message }\n    }\n  }\n": typeof types.WorkDoneDocument,
    "\n  mutation CompleteOdd {\n    completeExternalTask(input: { id: \"t\", workerId: \"w\" }) {\n      __typename\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskForbiddenError { missingPermissions { permission resource resourceId } }\n      ... on ExternalTaskEngineRejectedError { engineType engineCode }\n    }\n  }\n": typeof types.CompleteOddDocument,
    "\n  mutation PriorityOdd {\n    setExternalTaskPriority(input: { id: \"t\", priority: 1 }) { __typename ... on ExternalTaskError { message isRetryable } }\n  }\n": typeof types.PriorityOddDocument,
    "\n  mutation UnlockOdd { unlockExternalTask(input: { id: \"t\" }) { __typename } }\n": typeof types.UnlockOddDocument,
    "\n  mutation BulkByQuery {\n    bulkSetExternalTaskRetries(input: { retries: 1, selection: { filter: { topicName: \"a\" } } }) { __typename }\n  }\n": typeof types.BulkByQueryDocument,
    "\n  mutation BulkByIds { bulkSetExternalTaskRetries(input: { retries: 1, selection: { ids: [\"t\"] } }) { __typename } }\n": typeof types.BulkByIdsDocument,
    "\n  mutation FetchOdd {\n    fetchAndLockExternalTasks(input: { workerId: \"w\", topics: [{ topicName: \"a\", lockDuration: 1000 }] }) { __typename }\n  }\n": typeof types.FetchOddDocument,
    "\n  mutation FetchEverything {\n    fetchAndLockExternalTasks(input: { workerId: \"w\", topics: [{ topicName: \"a\", lockDuration: 1000 }] }) {\n      ... on FetchAndLockExternalTasksPayload {\n        externalTasks {\n          externalTask { id status createdAt lock { expiresAt } errorDetails }\n          variables { name type value text object { objectTypeName } file { filename } }\n          extensionProperties { name }\n        }\n      }\n    }\n  }\n": typeof types.FetchEverythingDocument,
    "\n  query PageOfTasks {\n    externalTasks(first: 3) { nodes { id errorDetails } totalCount }\n    externalTaskTopics { name externalTaskCount }\n    one: externalTask(id: \"a\") { id }\n    other: externalTask(id: \"b\") { id }\n  }\n": typeof types.PageOfTasksDocument,
    "\n  query OneTask { externalTask(id: \"a\") { id } }\n": typeof types.OneTaskDocument,
    "\n  query Neighbourhood($first: Int! = 1000) {\n    externalTasks(first: $first) {\n      nodes {\n        id\n        retries\n        processInstance { id businessKey isSuspended }\n        processDefinition { id key name version }\n        localVariables { name value }\n        incident { message }\n        history(first: 2) { nodes { event errorMessage } totalCount }\n      }\n    }\n  }\n": typeof types.NeighbourhoodDocument,
    "\n  query OneTaskWithNeighbours {\n    externalTasks(first: 1) {\n      nodes {\n        processInstance { isSuspended tenantId variables { name } incidents { id } externalTasks { nodes { id } } }\n        processDefinition { name isSuspended }\n        incident { id }\n        history { nodes { id } }\n      }\n    }\n  }\n": typeof types.OneTaskWithNeighboursDocument,
    "\n  mutation FailThenLook($id: ID!) {\n    before: setExternalTaskRetries(input: { id: $id, retries: 2 }) {\n      ... on SetExternalTaskRetriesPayload { externalTask { incident { id } } }\n    }\n    after: setExternalTaskRetries(input: { id: $id, retries: 0 }) {\n      ... on SetExternalTaskRetriesPayload { externalTask { incident { type } processInstance { incidents { type } } } }\n    }\n    healed: setExternalTaskRetries(input: { id: $id, retries: 1 }) {\n      ... on SetExternalTaskRetriesPayload { externalTask { incident { type } processInstance { incidents { type } } } }\n    }\n  }\n": typeof types.FailThenLookDocument,
    "\n  query Newer {\n    byKey: externalTaskCount(filter: { processDefinitionKeys: [\"order\"] })\n    byVariable: externalTaskCount(filter: { processVariables: { all: [{ name: \"amount\", value: { longValue: 10 } }] } })\n    byName: externalTasks(filter: { processDefinitionName: \"Order\" }) { nodes { id } }\n    byNameLike: externalTasks(filter: { processDefinitionNameLike: \"Or%\" }) { nodes { id } }\n  }\n": typeof types.NewerDocument,
    "\n  query ByCreation { externalTasks(orderBy: [{ field: CREATED_AT }]) { nodes { topicName } } }\n": typeof types.ByCreationDocument,
    "\n  query Crowd {\n    a: externalTaskCount(filter: { topicName: \"a\" })\n    b: externalTaskCount(filter: { topicName: \"b\" })\n    c: externalTaskCount(filter: { topicName: \"c\" })\n  }\n": typeof types.CrowdDocument,
    "\n  mutation CompleteInACrowd { completeExternalTask(input: { id: \"t\", workerId: \"w\" }) { __typename } }\n": typeof types.CompleteInACrowdDocument,
};
const documents: Documents = {
    "\n  query ExternalTasksOfBadInput(\n    $filter: ExternalTaskFilter, $orderBy: [ExternalTaskOrder!], $first: Int! = 2, $after: String, $offset: Int\n  ) {\n    externalTasks(filter: $filter, orderBy: $orderBy, first: $first, after: $after, offset: $offset) {\n      nodes { id } pageInfo { endCursor }\n    }\n  }\n": types.ExternalTasksOfBadInputDocument,
    "\n  mutation Bulk($selection: ExternalTaskSelection!, $retries: Int!) {\n    bulkSetExternalTaskRetries(input: { selection: $selection, retries: $retries }) {\n      __typename\n      ... on BulkSetExternalTaskRetriesPayload { externalTasks { id retries } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": types.BulkDocument,
    "\n  mutation BulkAsync($selection: ExternalTaskSelection!, $retries: Int!) {\n    bulkSetExternalTaskRetriesAsync(input: { selection: $selection, retries: $retries }) {\n      __typename\n      ... on BulkSetExternalTaskRetriesAsyncPayload { batch { id type totalJobs remainingJobs completedJobs endedAt } }\n      ... on ExternalTaskError { message }\n    }\n  }\n": types.BulkAsyncDocument,
    "\n  query Progress($id: ID!) {\n    processBatch(id: $id) { id type totalJobs remainingJobs completedJobs failedJobs jobsCreated isSuspended endedAt startedAt }\n  }\n": types.ProgressDocument,
    "\n  query FirstPage($filter: ExternalTaskFilter) {\n    externalTasks(first: 20, filter: $filter) { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } }\n  }\n": types.FirstPageDocument,
    "\n  query PageAndTotal($first: Int!, $filter: ExternalTaskFilter) {\n    externalTasks(first: $first, filter: $filter) { nodes { id } totalCount }\n  }\n": types.PageAndTotalDocument,
    "\n  query TotalOnly { externalTasks { __typename ...Total } }\n  fragment Total on ExternalTaskConnection { totalCount }\n": types.TotalOnlyDocument,
    "\n  query Details { externalTasks(first: 200) { nodes { errorDetails } } }\n": types.DetailsDocument,
    "\n  query OneId($id: ID!) { externalTask(id: $id) { id } }\n": types.OneIdDocument,
    "\n  mutation Lock($input: LockExternalTaskInput!) {\n    lockExternalTask(input: $input) {\n      __typename\n      ... on LockExternalTaskPayload { externalTask { status lock { workerId } } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskNotLockedByWorkerError { externalTaskId workerId lockedBy }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": types.LockDocument,
    "\n  mutation Extend($input: ExtendExternalTaskLockInput!) {\n    extendExternalTaskLock(input: $input) {\n      __typename\n      ... on ExtendExternalTaskLockPayload { externalTask { lock { expiresAt } } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskNotLockedByWorkerError { lockedBy }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": types.ExtendDocument,
    "\n  mutation Unlock($id: ID!) {\n    unlockExternalTask(input: { id: $id }) {\n      __typename\n      ... on UnlockExternalTaskPayload { externalTask { status lock { workerId } } }\n      ... on ExternalTaskError { message }\n    }\n  }\n": types.UnlockDocument,
    "\n  mutation Complete($input: CompleteExternalTaskInput!) {\n    completeExternalTask(input: $input) {\n      __typename\n      ... on CompleteExternalTaskPayload { externalTaskId }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": types.CompleteDocument,
    "\n  mutation Fail($input: FailExternalTaskInput!) {\n    failExternalTask(input: $input) {\n      __typename\n      ... on FailExternalTaskPayload { externalTask { status retries errorMessage errorDetails lock { workerId } } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": types.FailDocument,
    "\n  mutation BpmnError($input: ThrowExternalTaskBpmnErrorInput!) {\n    throwExternalTaskBpmnError(input: $input) {\n      __typename\n      ... on ThrowExternalTaskBpmnErrorPayload { externalTaskId }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": types.BpmnErrorDocument,
    "\n  mutation Priority($input: SetExternalTaskPriorityInput!) {\n    setExternalTaskPriority(input: $input) {\n      __typename\n      ... on SetExternalTaskPriorityPayload { externalTask { priority } }\n      ... on ExternalTaskError { message }\n    }\n  }\n": types.PriorityDocument,
    "\n  mutation Retries($input: SetExternalTaskRetriesInput!) {\n    setExternalTaskRetries(input: $input) {\n      __typename\n      ... on SetExternalTaskRetriesPayload { externalTask { retries status } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": types.RetriesDocument,
    "\n  query WholeTask($id: ID!) {\n    externalTask(id: $id) {\n      id topicName status lock { workerId expiresAt } priority retries errorMessage errorDetails isSuspended createdAt businessKey\n      tenantId activityId activityInstanceId executionId processInstanceId processDefinitionId processDefinitionKey\n      processDefinitionVersionTag\n    }\n  }\n": types.WholeTaskDocument,
    "\n  mutation Fetch($input: FetchAndLockExternalTasksInput!) {\n    fetchAndLockExternalTasks(input: $input) {\n      __typename\n      ... on FetchAndLockExternalTasksPayload {\n        externalTasks {\n          externalTask { id topicName status priority businessKey errorDetails lock { workerId } }\n          variables { name type value text object { objectTypeName serializationDataFormat } file { filename mimeType encoding } }\n          extensionProperties { name value }\n          errorDetails\n        }\n      }\n      ... on ExternalTaskError { message }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": types.FetchDocument,
    "\n  mutation FetchIds($input: FetchAndLockExternalTasksInput!) {\n    fetchAndLockExternalTasks(input: $input) {\n      __typename\n      ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { id } } }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n": types.FetchIdsDocument,
    "\n  query FilteredTasks($filter: ExternalTaskFilter) {\n    externalTasks(filter: $filter, first: 100) { nodes { id } }\n    externalTaskCount(filter: $filter)\n  }\n": types.FilteredTasksDocument,
    "\n  query ByGet($filter: ExternalTaskFilter, $orderBy: [ExternalTaskOrder!]) {\n    externalTasks(filter: $filter, orderBy: $orderBy, first: 3) { nodes { topicName } totalCount }\n    externalTaskCount(filter: $filter)\n  }\n": types.ByGetDocument,
    "\n  query TaskOf($id: ID!) { externalTask(id: $id) { id topicName } }\n": types.TaskOfDocument,
    "\n  query Log($id: ID!, $first: Int!, $after: String) {\n    externalTaskLog(externalTaskId: $id, first: $first, after: $after) {\n      nodes { event workerId retries priority errorMessage errorDetails occurredAt }\n      edges { cursor node { event } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.LogDocument,
    "\n  query History($id: ID!) { externalTask(id: $id) { history(first: 5) { nodes { event errorMessage } totalCount } } }\n": types.HistoryDocument,
    "\n  mutation Finish($id: ID!) { completeExternalTask(input: { id: $id, workerId: \"w1\" }) { __typename } }\n": types.FinishDocument,
    "\n  mutation Wait($waitFor: Milliseconds!, $workerId: String!, $lockDuration: Milliseconds!) {\n    fetchAndLockExternalTasks(\n      input: { workerId: $workerId, waitFor: $waitFor, topics: [{ topicName: \"awaited\", lockDuration: $lockDuration }] }\n    ) {\n      ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { id } } }\n    }\n  }\n": types.WaitDocument,
    "\n  query Surroundings($ids: [ID!]) {\n    externalTasks(filter: { ids: $ids }, first: 1000) {\n      nodes {\n        id\n        errorMessage\n        processInstance { id businessKey isSuspended tenantId variables { name value } }\n        processDefinition { id key name version versionTag tenantId isSuspended }\n        localVariables { name type value text }\n        incident { id type message annotation createdAt }\n        history(first: 1) { nodes { event errorMessage } pageInfo { hasNextPage } totalCount }\n      }\n    }\n  }\n": types.SurroundingsDocument,
    "\n  query Names { externalTasks(first: 1000) { nodes { processDefinition { name version key versionTag } } } }\n": types.NamesDocument,
    "\n  query NamedVariables($id: ID!) {\n    externalTask(id: $id) {\n      localVariables(names: [\"amount\"]) { name }\n      processInstance {\n        some: variables(names: [\"note\", \"absent\"]) { name value }\n        both: variables(names: [\"note\", \"amount\", \"note\"]) { name }\n        none: variables(names: []) { name }\n        all: variables(names: null) { name }\n      }\n    }\n  }\n": types.NamedVariablesDocument,
    "\n  query OneName($ids: [ID!]) {\n    externalTasks(filter: { ids: $ids }, first: 100) { nodes { processInstance { variables(names: [\"note\"]) { value } } } }\n  }\n": types.OneNameDocument,
    "\n  query OfInstances($ids: [ID!]) {\n    externalTasks(filter: { ids: $ids }, first: 100) {\n      nodes {\n        id\n        processInstance {\n          externalTasks { totalCount nodes { id } pageInfo { hasNextPage } }\n          failed: externalTasks(filter: { status: FAILED }, first: 1) { totalCount }\n          incidents { type message }\n          processDefinition { name }\n        }\n      }\n    }\n  }\n": types.OfInstancesDocument,
    "\n  query OfDefinition($id: ID!) {\n    externalTask(id: $id) { processDefinition { externalTasks(first: 1) { totalCount } } }\n  }\n": types.OfDefinitionDocument,
    "\n    query Incidents { externalTasks { nodes { id incident { id message } processInstance { incidents { id message } } } } }\n  ": types.IncidentsDocument,
    "\n  query OrderedTasks($orderBy: [ExternalTaskOrder!]) {\n    externalTasks(orderBy: $orderBy, first: 100) { nodes { id } }\n  }\n": types.OrderedTasksDocument,
    "\n  query Page($first: Int!, $after: String, $offset: Int) {\n    externalTasks(first: $first, after: $after, offset: $offset, filter: { topicName: \"page\" }, orderBy: [{ field: PRIORITY }]) {\n      nodes { priority }\n      edges { cursor node { priority } }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": types.PageDocument,
    "\n  mutation TakeAfter($topicName: String!, $isExtended: Boolean! = false) {\n    fetchAndLockExternalTasks(\n      input: {\n        workerId: \"w1\"\n        topics: [{ topicName: $topicName, lockDuration: 60000, includeExtensionProperties: $isExtended }]\n      }\n    ) {\n      ... on FetchAndLockExternalTasksPayload {\n        externalTasks { externalTask { id } variables { name text } extensionProperties { name value } }\n      }\n      ... on ExternalTaskError { message }\n    }\n  }\n": types.TakeAfterDocument,
    "\n  query LimitedPage($first: Int!, $after: String) {\n    externalTasks(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }\n  }\n": types.LimitedPageDocument,
    "\n    query Values {\n      externalTasks {\n        nodes {\n          localVariables { name type value }\n          processInstance { variables { name type value text file { filename mimeType } } }\n        }\n      }\n    }\n  ": types.ValuesDocument,
    "\n  query Topics($filter: ExternalTaskTopicFilter) { externalTaskTopics(filter: $filter) { name } }\n": types.TopicsDocument,
    "\n  query TopicsWithTasks($filter: ExternalTaskFilter) {\n    externalTaskTopics { name externalTaskCount(filter: $filter) externalTasks(filter: $filter) { nodes { topicName } totalCount } }\n  }\n": types.TopicsWithTasksDocument,
    "\n  query Engine { processEngine { name version } }\n": types.EngineDocument,
    "\n  query EngineName { processEngine { name } }\n": types.EngineNameDocument,
    "\n  query VisibleTasks { externalTasks { nodes { id processDefinitionKey } totalCount } externalTaskTopics { name } }\n": types.VisibleTasksDocument,
    "\n  mutation Free($id: ID!) {\n    unlockExternalTask(input: { id: $id }) {\n      __typename\n      ... on ExternalTaskForbiddenError { missingPermissions { permission resource resourceId } }\n    }\n  }\n": types.FreeDocument,
    "\n  query BeyondRights {\n    externalTasks(first: 10) {\n      nodes {\n        processInstance { businessKey isSuspended variables { name } incidents { id } }\n        processDefinition { key name version isSuspended }\n        localVariables { name }\n        history { nodes { id } totalCount }\n      }\n    }\n  }\n": types.BeyondRightsDocument,
    "\n  mutation TakeWork($topicName: String!) {\n    fetchAndLockExternalTasks(\n      input: { workerId: \"worker\", maxTasks: 1, topics: [{ topicName: $topicName, lockDuration: 20000 }] }\n    ) {\n      ... on FetchAndLockExternalTasksPayload {\n        externalTasks {\n          externalTask { id processInstanceId }\n          variables { name type value text object { objectTypeName serializationDataFormat } file { filename mimeType encoding } }\n        }\n      }\n    }\n  }\n": types.TakeWorkDocument,
    "\n  mutation NeedMoreTime($id: ID!) {\n    extendExternalTaskLock(input: { id: $id, workerId: \"worker\", lockDuration: 60000 }) { __typename }\n  }\n": types.NeedMoreTimeDocument,
    "\n  mutation WorkDone($id: ID!, $variables: [ProcessVariableInput!], $localVariables: [ProcessVariableInput!]) {\n    completeExternalTask(\n      input: { id: $id, workerId: \"worker\", variables: $variables, localVariables: $localVariables }\n    ) {\n      __typename\n      ... on ExternalTaskError { message }\n    }\n  }\n": types.WorkDoneDocument,
    "\n  mutation CompleteOdd {\n    completeExternalTask(input: { id: \"t\", workerId: \"w\" }) {\n      __typename\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskForbiddenError { missingPermissions { permission resource resourceId } }\n      ... on ExternalTaskEngineRejectedError { engineType engineCode }\n    }\n  }\n": types.CompleteOddDocument,
    "\n  mutation PriorityOdd {\n    setExternalTaskPriority(input: { id: \"t\", priority: 1 }) { __typename ... on ExternalTaskError { message isRetryable } }\n  }\n": types.PriorityOddDocument,
    "\n  mutation UnlockOdd { unlockExternalTask(input: { id: \"t\" }) { __typename } }\n": types.UnlockOddDocument,
    "\n  mutation BulkByQuery {\n    bulkSetExternalTaskRetries(input: { retries: 1, selection: { filter: { topicName: \"a\" } } }) { __typename }\n  }\n": types.BulkByQueryDocument,
    "\n  mutation BulkByIds { bulkSetExternalTaskRetries(input: { retries: 1, selection: { ids: [\"t\"] } }) { __typename } }\n": types.BulkByIdsDocument,
    "\n  mutation FetchOdd {\n    fetchAndLockExternalTasks(input: { workerId: \"w\", topics: [{ topicName: \"a\", lockDuration: 1000 }] }) { __typename }\n  }\n": types.FetchOddDocument,
    "\n  mutation FetchEverything {\n    fetchAndLockExternalTasks(input: { workerId: \"w\", topics: [{ topicName: \"a\", lockDuration: 1000 }] }) {\n      ... on FetchAndLockExternalTasksPayload {\n        externalTasks {\n          externalTask { id status createdAt lock { expiresAt } errorDetails }\n          variables { name type value text object { objectTypeName } file { filename } }\n          extensionProperties { name }\n        }\n      }\n    }\n  }\n": types.FetchEverythingDocument,
    "\n  query PageOfTasks {\n    externalTasks(first: 3) { nodes { id errorDetails } totalCount }\n    externalTaskTopics { name externalTaskCount }\n    one: externalTask(id: \"a\") { id }\n    other: externalTask(id: \"b\") { id }\n  }\n": types.PageOfTasksDocument,
    "\n  query OneTask { externalTask(id: \"a\") { id } }\n": types.OneTaskDocument,
    "\n  query Neighbourhood($first: Int! = 1000) {\n    externalTasks(first: $first) {\n      nodes {\n        id\n        retries\n        processInstance { id businessKey isSuspended }\n        processDefinition { id key name version }\n        localVariables { name value }\n        incident { message }\n        history(first: 2) { nodes { event errorMessage } totalCount }\n      }\n    }\n  }\n": types.NeighbourhoodDocument,
    "\n  query OneTaskWithNeighbours {\n    externalTasks(first: 1) {\n      nodes {\n        processInstance { isSuspended tenantId variables { name } incidents { id } externalTasks { nodes { id } } }\n        processDefinition { name isSuspended }\n        incident { id }\n        history { nodes { id } }\n      }\n    }\n  }\n": types.OneTaskWithNeighboursDocument,
    "\n  mutation FailThenLook($id: ID!) {\n    before: setExternalTaskRetries(input: { id: $id, retries: 2 }) {\n      ... on SetExternalTaskRetriesPayload { externalTask { incident { id } } }\n    }\n    after: setExternalTaskRetries(input: { id: $id, retries: 0 }) {\n      ... on SetExternalTaskRetriesPayload { externalTask { incident { type } processInstance { incidents { type } } } }\n    }\n    healed: setExternalTaskRetries(input: { id: $id, retries: 1 }) {\n      ... on SetExternalTaskRetriesPayload { externalTask { incident { type } processInstance { incidents { type } } } }\n    }\n  }\n": types.FailThenLookDocument,
    "\n  query Newer {\n    byKey: externalTaskCount(filter: { processDefinitionKeys: [\"order\"] })\n    byVariable: externalTaskCount(filter: { processVariables: { all: [{ name: \"amount\", value: { longValue: 10 } }] } })\n    byName: externalTasks(filter: { processDefinitionName: \"Order\" }) { nodes { id } }\n    byNameLike: externalTasks(filter: { processDefinitionNameLike: \"Or%\" }) { nodes { id } }\n  }\n": types.NewerDocument,
    "\n  query ByCreation { externalTasks(orderBy: [{ field: CREATED_AT }]) { nodes { topicName } } }\n": types.ByCreationDocument,
    "\n  query Crowd {\n    a: externalTaskCount(filter: { topicName: \"a\" })\n    b: externalTaskCount(filter: { topicName: \"b\" })\n    c: externalTaskCount(filter: { topicName: \"c\" })\n  }\n": types.CrowdDocument,
    "\n  mutation CompleteInACrowd { completeExternalTask(input: { id: \"t\", workerId: \"w\" }) { __typename } }\n": types.CompleteInACrowdDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExternalTasksOfBadInput(\n    $filter: ExternalTaskFilter, $orderBy: [ExternalTaskOrder!], $first: Int! = 2, $after: String, $offset: Int\n  ) {\n    externalTasks(filter: $filter, orderBy: $orderBy, first: $first, after: $after, offset: $offset) {\n      nodes { id } pageInfo { endCursor }\n    }\n  }\n"): typeof import('./graphql.ts').ExternalTasksOfBadInputDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Bulk($selection: ExternalTaskSelection!, $retries: Int!) {\n    bulkSetExternalTaskRetries(input: { selection: $selection, retries: $retries }) {\n      __typename\n      ... on BulkSetExternalTaskRetriesPayload { externalTasks { id retries } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n"): typeof import('./graphql.ts').BulkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BulkAsync($selection: ExternalTaskSelection!, $retries: Int!) {\n    bulkSetExternalTaskRetriesAsync(input: { selection: $selection, retries: $retries }) {\n      __typename\n      ... on BulkSetExternalTaskRetriesAsyncPayload { batch { id type totalJobs remainingJobs completedJobs endedAt } }\n      ... on ExternalTaskError { message }\n    }\n  }\n"): typeof import('./graphql.ts').BulkAsyncDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Progress($id: ID!) {\n    processBatch(id: $id) { id type totalJobs remainingJobs completedJobs failedJobs jobsCreated isSuspended endedAt startedAt }\n  }\n"): typeof import('./graphql.ts').ProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FirstPage($filter: ExternalTaskFilter) {\n    externalTasks(first: 20, filter: $filter) { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } }\n  }\n"): typeof import('./graphql.ts').FirstPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PageAndTotal($first: Int!, $filter: ExternalTaskFilter) {\n    externalTasks(first: $first, filter: $filter) { nodes { id } totalCount }\n  }\n"): typeof import('./graphql.ts').PageAndTotalDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TotalOnly { externalTasks { __typename ...Total } }\n  fragment Total on ExternalTaskConnection { totalCount }\n"): typeof import('./graphql.ts').TotalOnlyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Details { externalTasks(first: 200) { nodes { errorDetails } } }\n"): typeof import('./graphql.ts').DetailsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneId($id: ID!) { externalTask(id: $id) { id } }\n"): typeof import('./graphql.ts').OneIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Lock($input: LockExternalTaskInput!) {\n    lockExternalTask(input: $input) {\n      __typename\n      ... on LockExternalTaskPayload { externalTask { status lock { workerId } } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskNotLockedByWorkerError { externalTaskId workerId lockedBy }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n"): typeof import('./graphql.ts').LockDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Extend($input: ExtendExternalTaskLockInput!) {\n    extendExternalTaskLock(input: $input) {\n      __typename\n      ... on ExtendExternalTaskLockPayload { externalTask { lock { expiresAt } } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskNotLockedByWorkerError { lockedBy }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n"): typeof import('./graphql.ts').ExtendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Unlock($id: ID!) {\n    unlockExternalTask(input: { id: $id }) {\n      __typename\n      ... on UnlockExternalTaskPayload { externalTask { status lock { workerId } } }\n      ... on ExternalTaskError { message }\n    }\n  }\n"): typeof import('./graphql.ts').UnlockDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Complete($input: CompleteExternalTaskInput!) {\n    completeExternalTask(input: $input) {\n      __typename\n      ... on CompleteExternalTaskPayload { externalTaskId }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n"): typeof import('./graphql.ts').CompleteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Fail($input: FailExternalTaskInput!) {\n    failExternalTask(input: $input) {\n      __typename\n      ... on FailExternalTaskPayload { externalTask { status retries errorMessage errorDetails lock { workerId } } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n"): typeof import('./graphql.ts').FailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BpmnError($input: ThrowExternalTaskBpmnErrorInput!) {\n    throwExternalTaskBpmnError(input: $input) {\n      __typename\n      ... on ThrowExternalTaskBpmnErrorPayload { externalTaskId }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n"): typeof import('./graphql.ts').BpmnErrorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Priority($input: SetExternalTaskPriorityInput!) {\n    setExternalTaskPriority(input: $input) {\n      __typename\n      ... on SetExternalTaskPriorityPayload { externalTask { priority } }\n      ... on ExternalTaskError { message }\n    }\n  }\n"): typeof import('./graphql.ts').PriorityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Retries($input: SetExternalTaskRetriesInput!) {\n    setExternalTaskRetries(input: $input) {\n      __typename\n      ... on SetExternalTaskRetriesPayload { externalTask { retries status } }\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n"): typeof import('./graphql.ts').RetriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WholeTask($id: ID!) {\n    externalTask(id: $id) {\n      id topicName status lock { workerId expiresAt } priority retries errorMessage errorDetails isSuspended createdAt businessKey\n      tenantId activityId activityInstanceId executionId processInstanceId processDefinitionId processDefinitionKey\n      processDefinitionVersionTag\n    }\n  }\n"): typeof import('./graphql.ts').WholeTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Fetch($input: FetchAndLockExternalTasksInput!) {\n    fetchAndLockExternalTasks(input: $input) {\n      __typename\n      ... on FetchAndLockExternalTasksPayload {\n        externalTasks {\n          externalTask { id topicName status priority businessKey errorDetails lock { workerId } }\n          variables { name type value text object { objectTypeName serializationDataFormat } file { filename mimeType encoding } }\n          extensionProperties { name value }\n          errorDetails\n        }\n      }\n      ... on ExternalTaskError { message }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n"): typeof import('./graphql.ts').FetchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FetchIds($input: FetchAndLockExternalTasksInput!) {\n    fetchAndLockExternalTasks(input: $input) {\n      __typename\n      ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { id } } }\n      ... on ExternalTaskInvalidInputError { path }\n    }\n  }\n"): typeof import('./graphql.ts').FetchIdsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FilteredTasks($filter: ExternalTaskFilter) {\n    externalTasks(filter: $filter, first: 100) { nodes { id } }\n    externalTaskCount(filter: $filter)\n  }\n"): typeof import('./graphql.ts').FilteredTasksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ByGet($filter: ExternalTaskFilter, $orderBy: [ExternalTaskOrder!]) {\n    externalTasks(filter: $filter, orderBy: $orderBy, first: 3) { nodes { topicName } totalCount }\n    externalTaskCount(filter: $filter)\n  }\n"): typeof import('./graphql.ts').ByGetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TaskOf($id: ID!) { externalTask(id: $id) { id topicName } }\n"): typeof import('./graphql.ts').TaskOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Log($id: ID!, $first: Int!, $after: String) {\n    externalTaskLog(externalTaskId: $id, first: $first, after: $after) {\n      nodes { event workerId retries priority errorMessage errorDetails occurredAt }\n      edges { cursor node { event } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').LogDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query History($id: ID!) { externalTask(id: $id) { history(first: 5) { nodes { event errorMessage } totalCount } } }\n"): typeof import('./graphql.ts').HistoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Finish($id: ID!) { completeExternalTask(input: { id: $id, workerId: \"w1\" }) { __typename } }\n"): typeof import('./graphql.ts').FinishDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Wait($waitFor: Milliseconds!, $workerId: String!, $lockDuration: Milliseconds!) {\n    fetchAndLockExternalTasks(\n      input: { workerId: $workerId, waitFor: $waitFor, topics: [{ topicName: \"awaited\", lockDuration: $lockDuration }] }\n    ) {\n      ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { id } } }\n    }\n  }\n"): typeof import('./graphql.ts').WaitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Surroundings($ids: [ID!]) {\n    externalTasks(filter: { ids: $ids }, first: 1000) {\n      nodes {\n        id\n        errorMessage\n        processInstance { id businessKey isSuspended tenantId variables { name value } }\n        processDefinition { id key name version versionTag tenantId isSuspended }\n        localVariables { name type value text }\n        incident { id type message annotation createdAt }\n        history(first: 1) { nodes { event errorMessage } pageInfo { hasNextPage } totalCount }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SurroundingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Names { externalTasks(first: 1000) { nodes { processDefinition { name version key versionTag } } } }\n"): typeof import('./graphql.ts').NamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NamedVariables($id: ID!) {\n    externalTask(id: $id) {\n      localVariables(names: [\"amount\"]) { name }\n      processInstance {\n        some: variables(names: [\"note\", \"absent\"]) { name value }\n        both: variables(names: [\"note\", \"amount\", \"note\"]) { name }\n        none: variables(names: []) { name }\n        all: variables(names: null) { name }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').NamedVariablesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneName($ids: [ID!]) {\n    externalTasks(filter: { ids: $ids }, first: 100) { nodes { processInstance { variables(names: [\"note\"]) { value } } } }\n  }\n"): typeof import('./graphql.ts').OneNameDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfInstances($ids: [ID!]) {\n    externalTasks(filter: { ids: $ids }, first: 100) {\n      nodes {\n        id\n        processInstance {\n          externalTasks { totalCount nodes { id } pageInfo { hasNextPage } }\n          failed: externalTasks(filter: { status: FAILED }, first: 1) { totalCount }\n          incidents { type message }\n          processDefinition { name }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OfInstancesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfDefinition($id: ID!) {\n    externalTask(id: $id) { processDefinition { externalTasks(first: 1) { totalCount } } }\n  }\n"): typeof import('./graphql.ts').OfDefinitionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query Incidents { externalTasks { nodes { id incident { id message } processInstance { incidents { id message } } } } }\n  "): typeof import('./graphql.ts').IncidentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrderedTasks($orderBy: [ExternalTaskOrder!]) {\n    externalTasks(orderBy: $orderBy, first: 100) { nodes { id } }\n  }\n"): typeof import('./graphql.ts').OrderedTasksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Page($first: Int!, $after: String, $offset: Int) {\n    externalTasks(first: $first, after: $after, offset: $offset, filter: { topicName: \"page\" }, orderBy: [{ field: PRIORITY }]) {\n      nodes { priority }\n      edges { cursor node { priority } }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').PageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeAfter($topicName: String!, $isExtended: Boolean! = false) {\n    fetchAndLockExternalTasks(\n      input: {\n        workerId: \"w1\"\n        topics: [{ topicName: $topicName, lockDuration: 60000, includeExtensionProperties: $isExtended }]\n      }\n    ) {\n      ... on FetchAndLockExternalTasksPayload {\n        externalTasks { externalTask { id } variables { name text } extensionProperties { name value } }\n      }\n      ... on ExternalTaskError { message }\n    }\n  }\n"): typeof import('./graphql.ts').TakeAfterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LimitedPage($first: Int!, $after: String) {\n    externalTasks(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }\n  }\n"): typeof import('./graphql.ts').LimitedPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query Values {\n      externalTasks {\n        nodes {\n          localVariables { name type value }\n          processInstance { variables { name type value text file { filename mimeType } } }\n        }\n      }\n    }\n  "): typeof import('./graphql.ts').ValuesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Topics($filter: ExternalTaskTopicFilter) { externalTaskTopics(filter: $filter) { name } }\n"): typeof import('./graphql.ts').TopicsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TopicsWithTasks($filter: ExternalTaskFilter) {\n    externalTaskTopics { name externalTaskCount(filter: $filter) externalTasks(filter: $filter) { nodes { topicName } totalCount } }\n  }\n"): typeof import('./graphql.ts').TopicsWithTasksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Engine { processEngine { name version } }\n"): typeof import('./graphql.ts').EngineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EngineName { processEngine { name } }\n"): typeof import('./graphql.ts').EngineNameDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VisibleTasks { externalTasks { nodes { id processDefinitionKey } totalCount } externalTaskTopics { name } }\n"): typeof import('./graphql.ts').VisibleTasksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Free($id: ID!) {\n    unlockExternalTask(input: { id: $id }) {\n      __typename\n      ... on ExternalTaskForbiddenError { missingPermissions { permission resource resourceId } }\n    }\n  }\n"): typeof import('./graphql.ts').FreeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BeyondRights {\n    externalTasks(first: 10) {\n      nodes {\n        processInstance { businessKey isSuspended variables { name } incidents { id } }\n        processDefinition { key name version isSuspended }\n        localVariables { name }\n        history { nodes { id } totalCount }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BeyondRightsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeWork($topicName: String!) {\n    fetchAndLockExternalTasks(\n      input: { workerId: \"worker\", maxTasks: 1, topics: [{ topicName: $topicName, lockDuration: 20000 }] }\n    ) {\n      ... on FetchAndLockExternalTasksPayload {\n        externalTasks {\n          externalTask { id processInstanceId }\n          variables { name type value text object { objectTypeName serializationDataFormat } file { filename mimeType encoding } }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').TakeWorkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NeedMoreTime($id: ID!) {\n    extendExternalTaskLock(input: { id: $id, workerId: \"worker\", lockDuration: 60000 }) { __typename }\n  }\n"): typeof import('./graphql.ts').NeedMoreTimeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WorkDone($id: ID!, $variables: [ProcessVariableInput!], $localVariables: [ProcessVariableInput!]) {\n    completeExternalTask(\n      input: { id: $id, workerId: \"worker\", variables: $variables, localVariables: $localVariables }\n    ) {\n      __typename\n      ... on ExternalTaskError { message }\n    }\n  }\n"): typeof import('./graphql.ts').WorkDoneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteOdd {\n    completeExternalTask(input: { id: \"t\", workerId: \"w\" }) {\n      __typename\n      ... on ExternalTaskError { message isRetryable }\n      ... on ExternalTaskForbiddenError { missingPermissions { permission resource resourceId } }\n      ... on ExternalTaskEngineRejectedError { engineType engineCode }\n    }\n  }\n"): typeof import('./graphql.ts').CompleteOddDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PriorityOdd {\n    setExternalTaskPriority(input: { id: \"t\", priority: 1 }) { __typename ... on ExternalTaskError { message isRetryable } }\n  }\n"): typeof import('./graphql.ts').PriorityOddDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnlockOdd { unlockExternalTask(input: { id: \"t\" }) { __typename } }\n"): typeof import('./graphql.ts').UnlockOddDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BulkByQuery {\n    bulkSetExternalTaskRetries(input: { retries: 1, selection: { filter: { topicName: \"a\" } } }) { __typename }\n  }\n"): typeof import('./graphql.ts').BulkByQueryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BulkByIds { bulkSetExternalTaskRetries(input: { retries: 1, selection: { ids: [\"t\"] } }) { __typename } }\n"): typeof import('./graphql.ts').BulkByIdsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FetchOdd {\n    fetchAndLockExternalTasks(input: { workerId: \"w\", topics: [{ topicName: \"a\", lockDuration: 1000 }] }) { __typename }\n  }\n"): typeof import('./graphql.ts').FetchOddDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FetchEverything {\n    fetchAndLockExternalTasks(input: { workerId: \"w\", topics: [{ topicName: \"a\", lockDuration: 1000 }] }) {\n      ... on FetchAndLockExternalTasksPayload {\n        externalTasks {\n          externalTask { id status createdAt lock { expiresAt } errorDetails }\n          variables { name type value text object { objectTypeName } file { filename } }\n          extensionProperties { name }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').FetchEverythingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PageOfTasks {\n    externalTasks(first: 3) { nodes { id errorDetails } totalCount }\n    externalTaskTopics { name externalTaskCount }\n    one: externalTask(id: \"a\") { id }\n    other: externalTask(id: \"b\") { id }\n  }\n"): typeof import('./graphql.ts').PageOfTasksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneTask { externalTask(id: \"a\") { id } }\n"): typeof import('./graphql.ts').OneTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Neighbourhood($first: Int! = 1000) {\n    externalTasks(first: $first) {\n      nodes {\n        id\n        retries\n        processInstance { id businessKey isSuspended }\n        processDefinition { id key name version }\n        localVariables { name value }\n        incident { message }\n        history(first: 2) { nodes { event errorMessage } totalCount }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').NeighbourhoodDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneTaskWithNeighbours {\n    externalTasks(first: 1) {\n      nodes {\n        processInstance { isSuspended tenantId variables { name } incidents { id } externalTasks { nodes { id } } }\n        processDefinition { name isSuspended }\n        incident { id }\n        history { nodes { id } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OneTaskWithNeighboursDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FailThenLook($id: ID!) {\n    before: setExternalTaskRetries(input: { id: $id, retries: 2 }) {\n      ... on SetExternalTaskRetriesPayload { externalTask { incident { id } } }\n    }\n    after: setExternalTaskRetries(input: { id: $id, retries: 0 }) {\n      ... on SetExternalTaskRetriesPayload { externalTask { incident { type } processInstance { incidents { type } } } }\n    }\n    healed: setExternalTaskRetries(input: { id: $id, retries: 1 }) {\n      ... on SetExternalTaskRetriesPayload { externalTask { incident { type } processInstance { incidents { type } } } }\n    }\n  }\n"): typeof import('./graphql.ts').FailThenLookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Newer {\n    byKey: externalTaskCount(filter: { processDefinitionKeys: [\"order\"] })\n    byVariable: externalTaskCount(filter: { processVariables: { all: [{ name: \"amount\", value: { longValue: 10 } }] } })\n    byName: externalTasks(filter: { processDefinitionName: \"Order\" }) { nodes { id } }\n    byNameLike: externalTasks(filter: { processDefinitionNameLike: \"Or%\" }) { nodes { id } }\n  }\n"): typeof import('./graphql.ts').NewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ByCreation { externalTasks(orderBy: [{ field: CREATED_AT }]) { nodes { topicName } } }\n"): typeof import('./graphql.ts').ByCreationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Crowd {\n    a: externalTaskCount(filter: { topicName: \"a\" })\n    b: externalTaskCount(filter: { topicName: \"b\" })\n    c: externalTaskCount(filter: { topicName: \"c\" })\n  }\n"): typeof import('./graphql.ts').CrowdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteInACrowd { completeExternalTask(input: { id: \"t\", workerId: \"w\" }) { __typename } }\n"): typeof import('./graphql.ts').CompleteInACrowdDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
