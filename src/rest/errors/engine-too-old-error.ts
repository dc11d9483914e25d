import { EngineError } from './engine-error.ts';

/** The engine would silently ignore what the caller asked for, so it was not asked (engine-contract 6.2). */
export class EngineTooOldError extends EngineError {
  readonly code = 'ENGINE_TOO_OLD';
  readonly needed: string;
  readonly version: string | null;

  constructor(what: string, needed: string, version: string | null) {
    super(
      `\`${what}\` needs engine ${needed}; this is ${version ?? 'an engine of unknown version that does not know it'}.`,
    );
    this.needed = needed;
    this.version = version;
  }

  override get extensions() {
    return { needed: this.needed, version: this.version };
  }
}
