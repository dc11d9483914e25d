import type { EngineSession } from '../rest/engine.ts';

/** What a resolver gets of the request it works for. */
export type Context = {
  /** The engine that this request is for, as its caller may use it. */
  readonly engine: EngineSession;
};
