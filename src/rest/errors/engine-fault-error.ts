import { EngineError } from './engine-error.ts';

/** The engine answered something that nobody can act on: an unexpected status, or a body that is not what it should be. */
export class EngineFaultError extends EngineError {
  readonly code = 'ENGINE_ERROR';
  /** HTTP status of the answer. */
  readonly status: number;
  /** Simple name of the engine's exception class, where it names one. */
  readonly engineType: string | null;
  /** The engine's exception code (7.18 or later). */
  readonly engineCode: number | null;

  constructor(problem: string, status: number, engineType: string | null = null, engineCode: number | null = null) {
    super(problem);
    this.status = status;
    this.engineType = engineType;
    this.engineCode = engineCode;
  }

  override get extensions() {
    return { engineStatus: this.status, engineType: this.engineType, engineCode: this.engineCode };
  }
}
