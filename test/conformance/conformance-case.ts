import type { Credentials } from '../engines/engine-client.ts';
import type { EngineFacts } from '../support/engine-facts.ts';
import type { TaskSeed } from '../support/engine-under-test.ts';
import type { EngineWish } from '../support/the-engine.ts';
import type { RawAnswer } from './raw-request.ts';

/** The ids of seeded tasks by the name that a case gives them, and what was remembered of answers. */
export type Seeded = Readonly<Record<string, Readonly<Record<string, string>>>>;

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

/** Throws where the answers, in the order of their requests, are not the expected ones. */
export type ExpectationOfAll = (answers: readonly RawAnswer[], seeded: Seeded, engine: EngineFacts) => void;

export type Exchange = {
  /**
   * Method and path below `/engine-rest`, sent as they stand, save that `{a}` becomes the id of the task named `a` and
   * `{a.processInstanceId}` another id of it. The same holds for the body and for expected messages.
   */
  readonly ask: string;
  /** An undefined one takes away the content type that a body has by itself. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** A string is sent as it stands, anything else as JSON; both with a JSON content type unless `headers` has another. */
  readonly body?: unknown;
  /** Whose credentials to send; an admin's when left out, where the engine wants any. */
  readonly as?: Credentials | 'nobody';
  readonly answer: Expectation;
  /** Asks again until the answer is the expected one, for at most this many milliseconds. */
  readonly within?: number;
  /** Milliseconds until the answer. */
  readonly takes?: { readonly atLeast?: number; readonly below?: number };
  /** The name for what was answered, or for the first row of it: `{next}` is its id from then on. */
  readonly remember?: string;
  /** Engines that this exchange is meant for; all where left out. */
  readonly on?: Condition;
};

/** What a case does, besides asking: things that happen in their time, or at once. */
export type Step =
  | Exchange
  /** More tasks, by their names. */
  | { readonly seed: Readonly<Record<string, TaskSeed>>; readonly on?: Condition }
  /** Milliseconds. */
  | { readonly wait: number; readonly on?: Condition }
  /** Each row from its start; goes on when all are through. */
  | { readonly atOnce: readonly (readonly Step[])[]; readonly on?: Condition }
  /** Requests sent at once, whose answers are judged together. */
  | { readonly askAtOnce: readonly Question[]; readonly answers: ExpectationOfAll; readonly on?: Condition }
  /** A request whose caller hangs up after so many milliseconds. */
  | { readonly leave: Question; readonly after: number; readonly on?: Condition };

export type Question = Pick<Exchange, 'ask' | 'headers' | 'body' | 'as'>;

/** A row of the test vectors in engine-contract 9. */
export type ConformanceCase = {
  readonly id: string;
  readonly title: string;
  readonly given?: Readonly<Record<string, TaskSeed>>;
  readonly engine?: EngineWish;
  readonly exchanges: readonly Step[];
  readonly skip?: Skip | readonly Skip[];
};

export type Skip = { readonly on: Condition; readonly reason: string };

export function fulfils(engine: EngineFacts, { since, before, family, kind }: Condition): boolean {
  return (
    (since === undefined || engine.minor >= since) &&
    (before === undefined || engine.minor < before) &&
    (family === undefined || engine.family === family) &&
    (kind === undefined || engine.kind === kind)
  );
}
