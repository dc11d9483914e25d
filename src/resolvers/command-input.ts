import { canBeId } from '../rest/id.ts';
import { InvalidInputError } from './errors.ts';

/** The engine's column holds so many characters (engine-contract 8.3). */
const longestWorkerId = 255;

/** Throws InvalidInputError for a text that cannot be the id of a task; it is not sent anywhere. */
export function requireId(id: string, path: string): void {
  if (!canBeId(id)) throw new InvalidInputError(path, 'cannot be the id of an external task.');
}

/** Throws InvalidInputError for an empty worker id, which the engine would take, or one that it cannot store. */
export function requireWorkerId(workerId: string): void {
  if (workerId === '') throw new InvalidInputError('workerId', 'cannot be empty: it says who holds the task.');
  if (workerId.length > longestWorkerId) {
    throw new InvalidInputError('workerId', `can have ${longestWorkerId} characters at the most.`, longestWorkerId);
  }
}

/** Throws InvalidInputError for a task that cannot be one, or a worker that cannot hold it. */
export function requireTaskAndWorker({ id, workerId }: { readonly id: string; readonly workerId: string }): void {
  requireId(id, 'id');
  requireWorkerId(workerId);
}

/** Throws InvalidInputError for a lock that would be over at once. */
export function requireDuration(duration: number, path: string): void {
  if (duration < 1) throw new InvalidInputError(path, 'must be at least 1 millisecond.');
}

/** Throws InvalidInputError for a number of attempts below 0. */
export function requireRetries(retries: number): void {
  if (retries < 0) throw new InvalidInputError('retries', 'cannot be negative: 0 says that no attempt is left.');
}

/** Throws InvalidInputError for text without a character to see. */
export function requireText(text: string, path: string): void {
  if (text.trim() === '') throw new InvalidInputError(path, 'cannot be blank.');
}
