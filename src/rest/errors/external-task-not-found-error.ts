import { EngineError } from './engine-error.ts';

/** No such task, or none that this caller may see. Reads answer it with null. */
export class ExternalTaskNotFoundError extends EngineError {
  readonly code = 'NOT_FOUND';
  readonly externalTaskId: string | undefined;

  constructor(externalTaskId: string | undefined) {
    super('There is no such external task: it was completed or cancelled, never existed, or is not visible to you.');
    this.externalTaskId = externalTaskId;
  }
}
