import cluster from 'node:cluster';
import { once } from 'node:events';
import { openGateway } from './open-gateway.ts';
import { endSoon, untilTold } from './signals.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/**
 * Serves as one of the workers of `--workers`, until it is told to stop or the process that started it is gone. What there is to
 * complain about is told to that process; answered only where there is none.
 */
export async function serveAsWorker(): Promise<readonly string[]> {
  const { worker } = cluster;
  if (worker === undefined) return ['Workers are started by --workers, not by hand.'];
  // Node would end a worker at once when the process that started it is gone; but what is under way is to be finished.
  worker.exitedAfterDisconnect = true;
  // A Ctrl-C comes to all processes, but one of them says what happens.
  process.on('SIGINT', () => undefined);
  const started = heard('start');
  const stopped = Promise.race([heard('stop'), once(process, 'disconnect'), untilTold(['SIGTERM'])]);
  const start = await Promise.race([started, stopped.then(() => undefined)]);
  if (start !== undefined) await serveUntil(stopped, start);
  if (process.connected) process.disconnect();
  return [];
}

async function serveUntil(
  stopped: Promise<unknown>,
  { config, reusePort, looksAtEngine }: Extract<ToWorker, { kind: 'start' }>,
): Promise<void> {
  const outcome = await openGateway(config, { reusePort, looksAtEngine, stopped });
  if ('complaint' in outcome) return tell({ kind: 'failed', complaint: outcome.complaint });
  const { gateway, engine } = outcome;
  await tell({ kind: 'listening', url: gateway.url, port: gateway.port, engine });
  await stopped;
  await tell({ kind: 'ended', leftUndone: await gateway.close() });
  endSoon();
}

function heard<Kind extends ToWorker['kind']>(kind: Kind): Promise<Extract<ToWorker, { kind: Kind }>> {
  return new Promise((resolve) => {
    process.on('message', (message: ToWorker) => {
      if (message.kind === kind) resolve(message as Extract<ToWorker, { kind: Kind }>);
    });
  });
}

/** Resolves when it is on its way, also where nobody hears it any more. */
function tell(message: FromWorker): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve());
  });
}
