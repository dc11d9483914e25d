import { execFile } from 'node:child_process';

/** How a command ended: its exit code, and all that it wrote. */
export interface Ending {
  readonly code: number;
  readonly output: string;
}

/** Runs a command in a folder until it ends. Rejects where it cannot be started or a signal ended it. */
export function runHere(folder: string, command: string, args: readonly string[]): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, { cwd: folder }, (error, stdout, stderr) => {
      // Null where a signal ended it, below 0 where it could not be started.
      if (child.exitCode === null || child.exitCode < 0) reject(error);
      else resolve({ code: child.exitCode, output: stdout + stderr });
    });
  });
}
