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

/** A path such as `/external-task/{id}` with its methods. */
export type Resource = {
  readonly path: string;
  /** The level of Camunda that brought it; older ones know no such path. */
  readonly since?: number;
  readonly methods: Readonly<Record<string, Route>>;
};
