import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { startDemoEngine } from '../../src/demo-engine/index.ts';
import { get, given, post } from './given.ts';

/** What comes back for a path that is sent as it stands, which `fetch` would tidy up. */
async function sendRaw(url: string, path: string): Promise<string> {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.end(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
  return text(socket);
}

test('answers carry the headers of a Spring Boot engine and no others', async () => {
  const engine = await given();
  const headersOf = async (path: string, init: RequestInit = {}) => {
    const { headers } = await fetch(engine.url + path, init);
    return Object.fromEntries([...headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)));
  };
  const list = { 'content-type': 'application/json', 'content-length': '2' };
  expect(await headersOf('/external-task')).toEqual({ ...list, 'cache-control': 'no-cache' });
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  expect(await headersOf('/external-task', { method: 'POST', headers, body: '{}' })).toEqual(list);
  expect((await fetch(`${engine.url}/version`)).headers.get('date')).toMatch(/ GMT$/);
});

test.each([
  ['/engine-rest/external-task/a%2Fb', 400, 'text/html'],
  ['/engine-rest/external-task/a%5cb', 400, 'text/html'],
  ['/engine-rest/external-task/a%00', 400, 'text/html'],
  ['/engine-rest/external-task/a|b', 400, 'text/html'],
  ['/engine-rest/../../version', 400, 'text/html'],
  ['/actuator/health', 404, 'text/html'],
  ['/engine-rest/external-task/x/../count', 200, '{"count":0}'],
  ['/engine-rest/external-task/%2e%2e/version', 200, '{"version":"7.24.0"}'],
  ['/engine-rest/external-task//count', 404, 'NotFoundException'],
  ['/engine-rest/external-task/count;a=b', 200, '{"count":0}'],
  ['/engine-rest/external-task/%C3%BC%3F%3B', 404, 'External task with id ü?; does not exist'],
  ['/engine-rest/external-task/fetchAndLock', 405, 'HTTP 405 Method Not Allowed'],
])('%s', async (path, status, part) => {
  const answer = await sendRaw((await given()).url, path);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain(part);
});

test('request line and headers may be 8 KiB long together', async () => {
  const engine = await given();
  const empty = '/engine-rest/external-task/count?x=';
  const others = 'GET  HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n'.length;
  const filler = 'x'.repeat(8_192 - others - empty.length);
  expect(await sendRaw(engine.url, empty + filler)).toMatch(/^HTTP\/1.1 200 /);
  expect(await sendRaw(engine.url, `${empty + filler}x`)).toMatch(/^HTTP\/1.1 400 [^{]*text\/html/);
});

test('every request is in the log, in order, with body and credentials', async () => {
  const engine = await given();
  await get(engine, '/external-task/nope?a=b', { Authorization: 'Bearer t' });
  await post(engine, '/external-task/count', '{"topicName":"ü"}');
  await sendRaw(engine.url, '/elsewhere');
  expect(engine.log).toEqual([
    { method: 'GET', path: '/external-task/nope?a=b', body: '', authorization: 'Bearer t' },
    { method: 'POST', path: '/external-task/count', body: '{"topicName":"ü"}' },
    { method: 'GET', path: '/elsewhere', body: '' },
  ]);
  engine.clear();
  expect(engine.log).toEqual([]);
});

test('engines share no tasks', async () => {
  const engine = await given({ engineNames: ['main', 'other'], tasks: [{}] });
  const [task] = engine.add([{ topicName: 'T' }], 'other');
  expect(await get(engine, '/engine')).toEqual([{ name: 'main' }, { name: 'other' }]);
  expect(await get(engine, '/external-task/topic-names')).toEqual(['topic']);
  expect(await get(engine, '/engine/other/external-task/topic-names')).toEqual(['T']);
  expect(await get(engine, `/engine/other/external-task/${task?.id}`)).toMatchObject(task ?? {});
  expect(await get(engine, `/engine/main/external-task/${task?.id}`)).toMatchObject({ type: 'RestException' });
  expect(() => engine.add([{}], 'nope')).toThrow(RangeError);
});

test('a port in use is refused with the error of Node', async () => {
  const port = Number(new URL((await given()).url).port);
  await expect(startDemoEngine({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('closing ends open connections at once', async () => {
  const engine = await startDemoEngine();
  const { port, hostname } = new URL(engine.url);
  const socket = connect(Number(port), hostname);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write('POST /engine-rest/external-task HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n');
  socket.on('error', () => {}); // A reset is an end too.
  const ended = new Promise((resolve) => socket.once('close', resolve));
  await Promise.all([engine.close(), ended]);
  await expect(fetch(engine.url)).rejects.toThrow();
});
