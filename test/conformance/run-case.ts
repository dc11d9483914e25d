import { type EngineFacts, factsOf } from '../support/engine-facts.ts';
import type { EngineUnderTest } from '../support/engine-under-test.ts';
import { type ConformanceCase, fulfils } from './conformance-case.ts';
import { Conversation } from './conversation.ts';

/** Why a case says nothing about this engine, if so. */
export function skipReason({ skip }: ConformanceCase, engine: EngineFacts): string | undefined {
  return [skip ?? []].flat().find(({ on }) => fulfils(engine, on))?.reason;
}

/** Seeds what is given and takes every step; the engine must be empty. */
export async function runCase(engine: EngineUnderTest, { id, given = {}, exchanges }: ConformanceCase): Promise<void> {
  const facts = factsOf(engine);
  const meant = exchanges.filter(({ on = {} }) => fulfils(facts, on));
  if (meant.length === 0) throw new Error(`${id} asks ${engine.name} for nothing: it needs a named skip`);

  const conversation = new Conversation(engine);
  await conversation.seed(given);
  for (const step of meant) await conversation.take(step);
}
