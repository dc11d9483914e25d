import { graphql } from '../gql/index.ts';

/** What the tests of commands send. */
export const Lock = graphql(`
  mutation Lock($input: LockExternalTaskInput!) {
    lockExternalTask(input: $input) {
      __typename
      ... on LockExternalTaskPayload { externalTask { status lock { workerId } } }
      ... on ExternalTaskError { message isRetryable }
      ... on ExternalTaskNotLockedByWorkerError { externalTaskId workerId lockedBy }
      ... on ExternalTaskInvalidInputError { path }
    }
  }
`);
/** What the tests of commands send. */
export const Extend = graphql(`
  mutation Extend($input: ExtendExternalTaskLockInput!) {
    extendExternalTaskLock(input: $input) {
      __typename
      ... on ExtendExternalTaskLockPayload { externalTask { lock { expiresAt } } }
      ... on ExternalTaskError { message isRetryable }
      ... on ExternalTaskNotLockedByWorkerError { lockedBy }
      ... on ExternalTaskInvalidInputError { path }
    }
  }
`);
/** What the tests of commands send. */
export const Unlock = graphql(`
  mutation Unlock($id: ID!) {
    unlockExternalTask(input: { id: $id }) {
      __typename
      ... on UnlockExternalTaskPayload { externalTask { status lock { workerId } } }
      ... on ExternalTaskError { message }
    }
  }
`);
/** What the tests of commands send. */
export const Complete = graphql(`
  mutation Complete($input: CompleteExternalTaskInput!) {
    completeExternalTask(input: $input) {
      __typename
      ... on CompleteExternalTaskPayload { externalTaskId }
      ... on ExternalTaskError { message isRetryable }
      ... on ExternalTaskInvalidInputError { path }
    }
  }
`);
/** What the tests of commands send. */
export const Fail = graphql(`
  mutation Fail($input: FailExternalTaskInput!) {
    failExternalTask(input: $input) {
      __typename
      ... on FailExternalTaskPayload { externalTask { status retries errorMessage errorDetails lock { workerId } } }
      ... on ExternalTaskError { message isRetryable }
      ... on ExternalTaskInvalidInputError { path }
    }
  }
`);
/** What the tests of commands send. */
export const BpmnError = graphql(`
  mutation BpmnError($input: ThrowExternalTaskBpmnErrorInput!) {
    throwExternalTaskBpmnError(input: $input) {
      __typename
      ... on ThrowExternalTaskBpmnErrorPayload { externalTaskId }
      ... on ExternalTaskError { message isRetryable }
      ... on ExternalTaskInvalidInputError { path }
    }
  }
`);
/** What the tests of commands send. */
export const Priority = graphql(`
  mutation Priority($input: SetExternalTaskPriorityInput!) {
    setExternalTaskPriority(input: $input) {
      __typename
      ... on SetExternalTaskPriorityPayload { externalTask { priority } }
      ... on ExternalTaskError { message }
    }
  }
`);
/** What the tests of commands send. */
export const Retries = graphql(`
  mutation Retries($input: SetExternalTaskRetriesInput!) {
    setExternalTaskRetries(input: $input) {
      __typename
      ... on SetExternalTaskRetriesPayload { externalTask { retries status } }
      ... on ExternalTaskError { message isRetryable }
      ... on ExternalTaskInvalidInputError { path }
    }
  }
`);
