import { Agent, request } from 'node:http';

/** One request of the load. */
export type LoadRequest = { readonly method: string; readonly url: string; readonly body: string };

/**
 * Asks over and over for `milliseconds`, on each connection as soon as it has its answer, and waits for the last answers. Answers how long each took, in milliseconds. Throws where an
 * answer is a refusal or holds errors, since nothing is as fast as a failure.
 */
export async function load(
  requests: readonly LoadRequest[],
  connections: number,
  milliseconds: number,
): Promise<Float64Array> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const end = performance.now() + milliseconds;
  let asked = 0;

  async function keepAsking(): Promise<void> {
    for (let start = performance.now(); start < end; start = performance.now()) {
      const next = requests[asked++ % requests.length];
      if (next === undefined) throw new TypeError('There is nothing to ask.');
      await ask(next, agent);
      latencies.push(performance.now() - start);
    }
  }

  try {
    await Promise.all(Array.from({ length: connections }, keepAsking));
  } finally {
    agent.destroy();
  }
  return Float64Array.from(latencies).sort();
}

function ask({ method, url, body }: LoadRequest, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers: body === '' ? {} : headersOf(body) }, (answer) => {
      let hasErrors = answer.statusCode !== 200;
      answer.on('data', (chunk: Buffer) => {
        hasErrors ||= chunk.includes('"errors":');
      });
      answer.on('end', () => (hasErrors ? reject(new Error(`${url} answered errors to ${body}`)) : resolve()));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function headersOf(body: string) {
  return { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
}
