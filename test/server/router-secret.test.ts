import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBoundlessEngine } from '../support/boundless-engine.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import type { ScriptedEngine } from '../support/scripted-engine.ts';

describe('with a secret of the router', () => {
  const [present, next] = ['present-secret-0123456789', 'next-secret-0123456789'];
  const federated = [
    ['_service', '{ _service { sdl } }'],
    ['an alias', '{ innocent: _service { sdl } }'],
    ['a fragment', 'query { ...f } fragment f on Query { a: _entities(representations: []) { __typename } }'],
    ['an inline fragment', '{ ... on Query { ... { _service { sdl } } } }'],
    ['another operation of the document', 'query a { _service { sdl } } query b { __typename }'],
  ] as const;

  async function send(
    gateway: GatewayUnderTest,
    query: string,
    { secret, by = 'POST' }: { secret?: string; by?: string } = {},
  ) {
    const headers = { 'content-type': 'application/json', ...(secret !== undefined && { 'x-router-secret': secret }) };
    const operationName = query.startsWith('query a') ? 'a' : undefined;
    const url = `${gateway.url}?${new URLSearchParams({ query, ...(operationName && { operationName }) })}`;
    const response =
      by === 'GET'
        ? await fetch(url, { headers })
        : await fetch(gateway.url, { method: 'POST', headers, body: JSON.stringify({ query, operationName }) });
    return { status: response.status, body: await response.text() };
  }

  describe.each(['all', 'federation'] as const)('that guards %s', (guards) => {
    let engine: ScriptedEngine;
    let gateway: GatewayUnderTest;
    beforeAll(async () => {
      engine = await startBoundlessEngine();
      const secrets = ['--router-secret', `${present},${next}`, '--router-secret-guards', guards];
      gateway = await startGatewayUnderTest(engine, '--subgraph', ...secrets);
    });
    afterAll(async () => {
      await gateway.close();
      await engine.close();
    });

    test.each(federated)('%s is refused without it, by POST and GET', async (_what, query) => {
      for (const by of ['POST', 'GET']) {
        for (const secret of [undefined, '', 'wrong', `${present}x`, `${present},${next}`]) {
          const { status, body } = await send(gateway, query, { by, ...(secret !== undefined && { secret }) });
          expect([by, secret, status]).toEqual([by, secret, 403]);
          expect(body).not.toContain('extend schema');
          expect(JSON.parse(body).errors[0].message).toContain('router');
        }
        for (const secret of [present, next]) expect((await send(gateway, query, { by, secret })).status).toBe(200);
      }
    });

    test('the rest is refused where all is guarded, and open where only the federation is', async () => {
      const { status, body } = await send(gateway, '{ externalTask(id: "a") { id } }');
      expect(status).toBe(guards === 'all' ? 403 : 200);
      if (guards === 'federation') expect(JSON.parse(body).data).toEqual({ externalTask: { id: 'a' } });
      else expect(engine.calls).toEqual([]);
    });

    test('health stays open', async () => {
      expect((await fetch(new URL('/health/live', gateway.url))).status).toBe(200);
    });
  });
});
