import { basic } from '../engines/engine-client.ts';
import { factsOf } from '../support/engine-facts.ts';
import type { EngineUnderTest } from '../support/engine-under-test.ts';
import type { ConformanceCase, Exchange, Seeded } from './conformance-case.ts';
import { fulfils } from './conformance-case.ts';
import { filledIn } from './placeholders.ts';
import { sendRaw } from './raw-request.ts';
import type { RawRequest } from './raw-request.ts';

/** Why a case says nothing about this engine, if so. */
export function skipReason({ skip }: ConformanceCase, engine: EngineUnderTest): string | undefined {
  return skip !== undefined && fulfils(factsOf(engine), skip.on) ? skip.reason : undefined;
}

/** Seeds what is given and has every exchange; the engine must be empty. */
export async function runCase(engine: EngineUnderTest, { id, given = {}, exchanges }: ConformanceCase): Promise<void> {
  const facts = factsOf(engine);
  const meant = exchanges.filter(({ on = {} }) => fulfils(facts, on));
  if (meant.length === 0) throw new Error(`${id} asks ${engine.name} for nothing: it needs a named skip`);

  const names = Object.keys(given);
  const seeds = await engine.seed(Object.values(given));
  const seeded: Seeded = Object.fromEntries(seeds.map((seed, index) => [names[index], seed]));
  for (const exchange of meant) await converse(engine, exchange, seeded);
}

async function converse(engine: EngineUnderTest, exchange: Exchange, seeded: Seeded): Promise<void> {
  const request = requestOf(engine, exchange, seeded);
  const answer = await sendRaw(engine.baseUrl, request);
  try {
    exchange.answer(answer, seeded, factsOf(engine));
  } catch (failure) {
    const told = `${exchange.ask.slice(0, 200)} ${request.body?.slice(0, 500) ?? ''}
was answered ${answer.status} ${answer.headers['content-type']}
${answer.text.slice(0, 2000)}`;
    if (failure instanceof Error) failure.message = `${told}\n\n${failure.message}`;
    throw failure;
  }
}

function requestOf(engine: EngineUnderTest, exchange: Exchange, seeded: Seeded): RawRequest {
  const [method = '', path = ''] = filledIn(exchange.ask, seeded).split(/ (.*)/s);
  const { credentials } = engine;
  const body = typeof exchange.body === 'string' ? exchange.body : JSON.stringify(exchange.body);
  return {
    method,
    path,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(credentials === undefined ? {} : { authorization: basic(credentials) }),
      ...exchange.headers,
    },
    body: body === undefined ? undefined : filledIn(body, seeded),
  };
}
