import type { EngineError } from '../rest/errors/index.ts';
import { log } from './log.ts';

/** Milliseconds in which one reason is told only once, however many requests fail for it. */
const toldOnceEvery = 10_000;

const toldAt = new Map<string, number>();

/** Tells the operator of the gateway why calls of the engine fail, where their clients must not know. */
export function logReason({ code, message, reason }: EngineError): void {
  if (reason === undefined || Date.now() < (toldAt.get(reason) ?? 0) + toldOnceEvery) return;
  // Reasons are texts of ours with a code in them: there are only some.
  toldAt.set(reason, Date.now());
  log.warn({ code, reason }, message);
}
