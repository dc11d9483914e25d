import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';
import type { Attack } from './attacks/attack.ts';
import { costAttacks } from './attacks/cost-attacks.ts';
import { documentAttacks } from './attacks/document-attacks.ts';
import { requestAttacks } from './attacks/request-attacks.ts';

const attacks = [...documentAttacks, ...costAttacks, ...requestAttacks];

/** A gateway for each set of flags that an attack wants; all before one engine. */
const gateways = new Map<string, GatewayUnderTest>();
let engine: ScriptedEngine;

const keyOf = ({ flags = [] }: Attack) => flags.join(' ');

beforeAll(async () => {
  engine = await startScriptedEngine(() => ({ json: { count: 3 } }));
  for (const attack of attacks) {
    const key = keyOf(attack);
    if (!gateways.has(key)) gateways.set(key, await startGatewayUnderTest(engine, ...(attack.flags ?? [])));
  }
});

afterAll(async () => {
  for (const gateway of gateways.values()) await gateway.close();
  await engine.close();
});

type Received = { readonly status: number | undefined; readonly body: string };

function send(url: string, { method = 'POST', search = '', headers, body, isChunked }: Attack): Promise<Received> {
  const bytes = typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      url + search,
      {
        method,
        agent: false,
        headers: {
          accept: 'application/graphql-response+json',
          'content-type': 'application/json',
          ...headers,
          ...(body !== undefined && !isChunked && { 'content-length': Buffer.byteLength(bytes) }),
        },
      },
      async (answer) => resolve({ status: answer.statusCode, body: await text(answer).catch(() => '') }),
    );
    // Where the connection is closed after the answer, while we still send.
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : bytes);
  });
}

/** Asks for the health all the time until told to stop; answers the longest that it took, in milliseconds. */
function watchHealth(url: string) {
  const health = new URL('/health/live', url);
  let longest = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const asked = performance.now();
      expect((await fetch(health)).status).toBe(200);
      longest = Math.max(longest, performance.now() - asked);
      await delay(5);
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return longest;
  };
}

test.each(attacks)('$name', async (attack) => {
  const gateway = gateways.get(keyOf(attack)) as GatewayUnderTest;
  gateway.log.length = 0;
  const stopWatching = watchHealth(gateway.url);
  const { status, body } = await send(gateway.url, attack);
  expect(await stopWatching()).toBeLessThan(1_000);
  expect(gateway.log).toEqual([]);

  const answer = JSON.parse(body);
  const { code, limit, maximum, actual } = answer.errors?.[0]?.extensions ?? {};
  expect({ status, code, limit, data: answer.data }).toEqual({
    status: attack.status,
    code: attack.code,
    limit: attack.limit,
    data: attack.data,
  });
  if (limit !== undefined) expect(actual).toBeGreaterThan(maximum);
  // An error may repeat what was wrong, once.
  expect(body.length).toBeLessThan(20_000 + JSON.stringify(attack.body ?? '').length);
});
