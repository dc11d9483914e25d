import { EngineError } from './engine-error.ts';

/** The caller's input is at fault: found before the call where we can, else told by the engine's 400. */
export class InvalidInputError extends EngineError {
  readonly code = 'BAD_USER_INPUT';
  /** Which argument, as the client wrote it, e.g. `filter.priorityAtLeast`; undefined when the engine does not say. */
  readonly argument: string | undefined;
  /** The most that it may be, where that is the problem. */
  readonly maximum: number | undefined;

  constructor(argument: string | undefined, problem: string, maximum?: number) {
    super(argument === undefined ? problem : `\`${argument}\` ${problem}`);
    this.argument = argument;
    this.maximum = maximum;
  }

  override get extensions() {
    const { argument, maximum } = this;
    return { ...(argument !== undefined && { argument }), ...(maximum !== undefined && { maximum }) };
  }
}
