import type { Answer } from './answer.ts';
import type { Call } from './call.ts';

/** One operation: what it takes and gives, and what it does. Throws EngineFaults. */
export type Route = {
  /** A body, which must be JSON. */
  readonly consumesJson?: boolean;
  /** `application/json` when left out. */
  readonly produces?: string;
  /** It answers even under the name of an engine that there is not. */
  readonly needsNoEngine?: boolean;
  readonly handle: (call: Call) => Answer | Promise<Answer>;
};

/** A path such as `/external-task/{id}` with its methods; a path without any answers 405 to all. */
export type Resource = {
  readonly path: string;
  readonly methods: Readonly<Record<string, Route>>;
};
