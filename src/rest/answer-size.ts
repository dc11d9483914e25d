import type { ClientRequest, IncomingMessage } from 'node:http';

type Progress = { readonly transferred: number; readonly total?: number | undefined };

/** A call that got's promise stands for, with the events that tell how far it is. */
type Sent<T> = Promise<T> & {
  once(event: 'request', listener: (request: ClientRequest) => void): unknown;
  on(event: 'downloadProgress', listener: (progress: Progress) => void): unknown;
};

/** More came, or was announced, than is read. */
export class AnswerTooLarge extends Error {
  readonly most: number;
  /** HTTP status of the answer. */
  readonly status: number;

  constructor(most: number, status: number) {
    super(`The answer has more than ${most} bytes.`);
    this.most = most;
    this.status = status;
  }
}

/**
 * The answer, if it has at most so many bytes; otherwise the connection is cut as soon as that is known, so that no answer takes more
 * memory than this, and AnswerTooLarge is thrown.
 */
export async function atMost<T>(most: number, sent: Sent<T>): Promise<T> {
  let request: ClientRequest | undefined;
  let isTooLarge = false;
  let status = 0;
  sent.once('request', (started) => {
    request = started;
    started.once('response', ({ statusCode = 0 }: IncomingMessage) => {
      status = statusCode;
    });
  });
  sent.on('downloadProgress', ({ transferred, total = 0 }) => {
    if (transferred <= most && total <= most) return;
    isTooLarge = true;
    request?.destroy();
  });
  try {
    const answer = await sent;
    if (!isTooLarge) return answer;
  } catch (error) {
    if (!isTooLarge) throw error;
  }
  throw new AnswerTooLarge(most, status);
}
