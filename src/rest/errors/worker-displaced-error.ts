import { EngineError } from './engine-error.ts';

/** The same worker id polls elsewhere, and the engine allows one poll of each (503, engine-contract 8.2). */
export class WorkerDisplacedError extends EngineError {
  readonly code = 'WORKER_DISPLACED';

  constructor() {
    super('A newer poll of the same workerId took the place of this one. Give each consumer a workerId of its own.');
  }
}
