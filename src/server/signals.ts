import { constants } from 'node:os';

/** Milliseconds; npm passes on the Ctrl-C that the terminal has sent to all, so that it comes twice. */
const echo = 500;

/** Resolves when the process is told to stop. Told so again, it ends at once, with the exit code of who dies of that signal. */
export function untilTold(beforeEnd: () => void = () => undefined): Promise<void> {
  let toldAt: number | undefined;
  return new Promise((resolve) => {
    const hear = (signal: 'SIGINT' | 'SIGTERM') => {
      const now = performance.now();
      toldAt ??= now;
      resolve();
      if (now - toldAt < echo) return;
      beforeEnd();
      process.exit(128 + constants.signals[signal]);
    };
    process.on('SIGINT', hear);
    process.on('SIGTERM', hear);
  });
}
