import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { ScriptedAnswer } from './scripted-engine.ts';

/** The start of a good answer that is never finished. */
const headers = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const announced = `${headers}content-length: 500\r\n\r\n`;
const chunked = `${headers}transfer-encoding: chunked\r\n\r\n`;
const firstOfBody = '{"id":"t1","prior';

/** Milliseconds between bytes of an answer that drips. */
const dripEvery = 100;

/** Long enough for what was written to arrive before the connection is reset. */
const onItsWay = 10;

/** Writes the start of an answer, and then does something else than to go on. */
function broken(start: string, then: (socket: Socket) => void): ScriptedAnswer {
  return { socket: (socket) => socket.write(start, () => setTimeout(() => then(socket), onItsWay)) };
}

/** Resets the connection after so much of the answer. */
export function resetAfter(start: string): ScriptedAnswer {
  return start === '' ? { socket: (socket) => socket.resetAndDestroy() } : broken(start, (s) => s.resetAndDestroy());
}

/** Ends the connection, in order but too early. */
export function endAfter(start: string): ScriptedAnswer {
  return broken(start, (socket) => socket.end());
}

/** Goes on for ever, a byte at a time. */
export function dripAfter(start: string, byte: string): ScriptedAnswer {
  return broken(start, (socket) => {
    const dripping = setInterval(() => socket.write(byte), dripEvery);
    socket.on('error', () => {});
    socket.once('close', () => clearInterval(dripping));
  });
}

/** Good JSON of so many bytes, as fast as it is read; `sent` is told how many of them went out in the end. */
export function oversized(bytes: number, how: 'announced' | 'chunked', sent: (bytes: number) => void): ScriptedAnswer {
  const piece = Buffer.alloc(65_536, ' ');
  const start = how === 'announced' ? `${headers}content-length: ${bytes}\r\n\r\n` : chunked;
  const frame = (chunk: Buffer) =>
    how === 'announced' ? chunk : Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, crlf]);
  function* body() {
    yield Buffer.from(start);
    for (let left = bytes; left > 0; left -= piece.length) yield frame(piece.subarray(0, left));
  }
  return {
    socket: (socket) => {
      socket.once('close', () => sent(socket.bytesWritten));
      socket.on('error', () => {});
      Readable.from(body(), { objectMode: false }).pipe(socket);
    },
  };
}

const crlf = Buffer.from('\r\n');

/** The points of an answer where it can break. */
export const points = {
  beforeHeaders: '',
  inHeaders: headers,
  afterHeaders: announced,
  inBody: announced + firstOfBody,
  inChunk: `${chunked}1f4\r\n${firstOfBody}`,
  betweenChunks: `${chunked}${firstOfBody.length.toString(16)}\r\n${firstOfBody}\r\n`,
} as const;
