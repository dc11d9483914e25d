import type { EngineFacts } from '../support/engine-facts.ts';
import type { SeededTask, TaskSeed } from '../support/engine-under-test.ts';
import type { EngineWish } from '../support/the-engine.ts';
import type { RawAnswer } from './raw-request.ts';

/** Seeded tasks by the name that a case gives them. */
export type Seeded = Readonly<Record<string, SeededTask>>;

/** Throws where the answer is not the expected one. */
export type Expectation = (answer: RawAnswer, seeded: Seeded, engine: EngineFacts) => void;

/** Numbers are minor releases of Camunda 7; see `EngineFacts.minor`. */
export type Condition = {
  readonly since?: number;
  readonly before?: number;
  readonly family?: 'camunda' | 'operaton';
  /** The vendor's engine or our stand-in for it. */
  readonly kind?: 'demo' | 'real';
};

export type Exchange = {
  /**
   * Method and path below `/engine-rest`, sent as they stand, save that `{a}` becomes the id of the task named `a` and
   * `{a.processInstanceId}` another id of it. The same holds for the body and for expected messages.
   */
  readonly ask: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent as it stands, anything else as JSON; both with a JSON content type. */
  readonly body?: unknown;
  readonly answer: Expectation;
  /** Engines that this exchange is meant for; all where left out. */
  readonly on?: Condition;
};

/** A row of the test vectors in engine-contract 9. */
export type ConformanceCase = {
  readonly id: string;
  readonly title: string;
  readonly given?: Readonly<Record<string, TaskSeed>>;
  readonly engine?: EngineWish;
  readonly exchanges: readonly Exchange[];
  readonly skip?: { readonly on: Condition; readonly reason: string };
};

export function fulfils(engine: EngineFacts, { since, before, family, kind }: Condition): boolean {
  return (
    (since === undefined || engine.minor >= since) &&
    (before === undefined || engine.minor < before) &&
    (family === undefined || engine.family === family) &&
    (kind === undefined || engine.kind === kind)
  );
}
