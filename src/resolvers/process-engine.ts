import type { Context } from './context.ts';

export type ProcessEngine = { readonly name: string };

/** The engine that this request is for; a call only when its version is selected. */
export function getProcessEngine(_args: unknown, { engine }: Context): ProcessEngine {
  return { name: engine.name };
}

/** As the engine reports it; null when it does not. */
export function versionOfEngine(_engine: ProcessEngine, _args: unknown, { engine }: Context): Promise<string | null> {
  return engine.version();
}
