import { EngineError } from './engine-error.ts';

/** The engine refused a command, for example because what follows in the process failed. Everything was rolled back. */
export class EngineRejectedError extends EngineError {
  readonly code = 'ENGINE_REJECTED';
  readonly engineType: string | null;
  /** 7.18 or later; 20000 to 39999 are the process application's own (engine-contract 1.3). */
  readonly engineCode: number | null;

  constructor(reason: string | null, engineType: string | null, engineCode: number | null) {
    const why = reason === null ? '' : `: ${reason.replace(/\.$/, '')}`;
    super(`The engine refused, and nothing was changed${why}. The engine's log says more.`);
    this.engineType = engineType;
    this.engineCode = engineCode;
  }

  override get extensions() {
    return { engineType: this.engineType, engineCode: this.engineCode };
  }
}
