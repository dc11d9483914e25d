import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { taskAt, taskCount, taskIdOf } from './tasks.ts';

/**
 * A fixed engine, as a command: it answers the reads that the bench needs from bytes that are made before the first request. Unlike
 * the demo engine it costs next to nothing.
 */
const rows = Array.from({ length: taskCount }, (_, at) => Buffer.from(JSON.stringify(taskAt(at))));
const rowById = new Map(rows.map((row, at) => [taskIdOf(at), row]));
const tasksPath = '/engine-rest/external-task';
const fixed = new Map([
  ['/engine-rest/engine', Buffer.from('[{"name":"default"}]')],
  ['/engine-rest/version', Buffer.from('{"version":"7.24.0"}')],
  ...[...rowById].map(([id, row]): [string, Buffer] => [`${tasksPath}/${id}`, row]),
]);
const lists = new Map<number, Buffer>();

async function answerTo(request: IncomingMessage): Promise<Buffer | undefined> {
  const { method, url = '' } = request;
  if (method === 'GET') return fixed.get(url);
  const most = Number(/^\/engine-rest\/external-task\?maxResults=(\d+)$/.exec(url)?.[1]);
  const query = (await json(request)) as { readonly externalTaskIdIn?: readonly string[] };
  if (query.externalTaskIdIn !== undefined)
    return listOf(query.externalTaskIdIn.flatMap((id) => rowById.get(id) ?? []));
  const list = lists.get(most) ?? listOf(rows.slice(0, most));
  lists.set(most, list);
  return list;
}

function listOf(some: readonly Buffer[]): Buffer {
  const comma = Buffer.from(',');
  return Buffer.concat([
    Buffer.from('['),
    ...some.flatMap((row, at) => (at === 0 ? [row] : [comma, row])),
    Buffer.from(']'),
  ]);
}

const server = createServer(async (request, response) => {
  const body = await answerTo(request);
  response.writeHead(body === undefined ? 404 : 200, {
    'content-type': 'application/json',
    'content-length': body?.length ?? 0,
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  console.log(`The upstream listens at http://127.0.0.1:${(server.address() as AddressInfo).port}/engine-rest.`);
});
