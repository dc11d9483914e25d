import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';

type Seen = { method: string; url: string; headers: IncomingHttpHeaders; body: string };

let seen: Seen[];
let proxy: RecordingProxy;
let stopTarget: () => Promise<void>;
let targetHost: string;

beforeEach(async () => {
  seen = [];
  const target = createServer(async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    seen.push({ method, url, headers, body: await text(incoming) });
    if (url.endsWith('/hang-up')) {
      outgoing.destroy();
      return;
    }
    outgoing.sendDate = false;
    outgoing.writeHead(418, 'Quite Short', ['X-Case-Kept', 'a', 'Set-Cookie', 'b=1', 'Set-Cookie', 'c=2']);
    outgoing.end('äöü');
  });
  await new Promise<void>((listening) => target.listen(0, '127.0.0.1', listening));
  targetHost = `127.0.0.1:${(target.address() as AddressInfo).port}`;
  proxy = await startRecordingProxy(`http://${targetHost}/engine-rest`);
  stopTarget = () =>
    new Promise((stopped) => {
      target.close(() => stopped());
      target.closeAllConnections();
    });
});

afterEach(async () => {
  await proxy.close();
  await stopTarget();
});

test('passes method, raw path, headers and body on, and the answer back', async () => {
  const answer = await send('POST', '/engine-rest/external-task/../a%2Fb?c=%2B1', { 'X-Mine': 'yes' }, '{"ü":1}');

  expect(seen).toMatchObject([
    {
      method: 'POST',
      url: '/engine-rest/external-task/../a%2Fb?c=%2B1',
      headers: { 'x-mine': 'yes', host: targetHost },
      body: '{"ü":1}',
    },
  ]);
  expect(answer).toMatchObject({ status: 418, statusText: 'Quite Short', body: 'äöü' });
  expect(answer.rawHeaders.slice(0, 6)).toEqual(['X-Case-Kept', 'a', 'Set-Cookie', 'b=1', 'Set-Cookie', 'c=2']);
});

test('writes down each call below the base URL, with its credentials', async () => {
  await send('GET', '/engine-rest/external-task?maxResults=21', { Authorization: 'Basic ZGVtbw==' });
  await send('PUT', '/engine-rest/external-task/x/priority', {}, '{"priority":7}');
  await send('GET', '/elsewhere', {});

  expect(proxy.log).toEqual([
    { method: 'GET', path: '/external-task?maxResults=21', body: '', authorization: 'Basic ZGVtbw==' },
    { method: 'PUT', path: '/external-task/x/priority', body: '{"priority":7}' },
    { method: 'GET', path: '/elsewhere', body: '' },
  ]);
});

test('resets the connection when the engine hangs up', async () => {
  await expect(send('GET', '/engine-rest/hang-up', {})).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('resets the connection when the engine is away', async () => {
  await stopTarget();
  await expect(send('GET', '/engine-rest/version', {})).rejects.toMatchObject({ code: 'ECONNRESET' });
});

type Received = { status: number | undefined; statusText: string | undefined; rawHeaders: string[]; body: string };

/** Sends `path` as it stands, which `fetch` would normalise. */
function send(method: string, path: string, headers: Record<string, string>, body = ''): Promise<Received> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(proxy.url);
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers }, async (answer) => {
      const { statusCode: status, statusMessage: statusText, rawHeaders } = answer;
      resolve({ status, statusText, rawHeaders, body: await text(answer) });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
