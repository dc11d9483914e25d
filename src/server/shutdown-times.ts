import type { Config } from '../config.ts';

/**
 * Milliseconds that the port stays open at shutdown, while answers say that they are the last of their connection: a client who asks on a
 * connection just when it is closed would be lost.
 */
export const lingers = 250;

/** Milliseconds in which locks are given back after the last request was answered or broken off. */
export const longestGiveBack = 3_000;

/** Milliseconds from when a gateway is told to stop until it has. */
export function longestShutdown({ shutdownDelay, shutdownTimeout }: Config): number {
  return shutdownDelay + lingers + shutdownTimeout + longestGiveBack;
}
