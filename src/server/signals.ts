import { constants } from 'node:os';

/** Milliseconds; npm passes on the Ctrl-C that the terminal has sent to all, so that it comes twice. */
const echo = 500;

/** Milliseconds. */
const longestEnd = 500;

type StopSignal = 'SIGINT' | 'SIGTERM';

/**
 * Resolves when the process is told to stop. Told so again, it ends at once, with the exit code of who dies of that signal, after
 * `beforeEnd`.
 */
export function untilTold(
  signals: readonly StopSignal[] = ['SIGINT', 'SIGTERM'],
  beforeEnd: () => void = () => undefined,
): Promise<void> {
  let toldAt: number | undefined;
  return new Promise((resolve) => {
    const hear = (signal: StopSignal) => {
      const now = performance.now();
      toldAt ??= now;
      resolve();
      if (now - toldAt < echo) return;
      beforeEnd();
      process.exit(128 + constants.signals[signal]);
    };
    for (const signal of signals) process.on(signal, hear);
  });
}

/** Everything is done; what still holds the process, such as a call that was broken off, does so no longer than a moment. */
export function endSoon(): void {
  setTimeout(() => process.exit(), longestEnd).unref();
}
