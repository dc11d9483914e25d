/** What an engine knows depends on its version (engine-contract 6); forks that number their own way know what 7.24 does. */
export type EngineVersion = {
  readonly text: string;
  /** Numbered its own way: from 1.0 on it is level with Camunda 7.24 (engine-contract 6.4). */
  readonly isOperaton: boolean;
  /** The Camunda 7 minor version that it is level with: 24 for `7.24.0`. */
  readonly level: number;
};

const levelOfOperaton = 24;

/** Reads `7.13.0` or `1.0.3`. Throws a RangeError for what is no version of Camunda 7 or Operaton. */
export function engineVersion(text: string): EngineVersion {
  const [, major, minor] = /^(\d+)\.(\d+)(?:\D|$)/.exec(text) ?? [];
  if (major === '7') return { text, isOperaton: false, level: Number(minor) };
  if (major === '1' || major === '2') return { text, isOperaton: true, level: levelOfOperaton };
  throw new RangeError(`The demo engine plays Camunda 7.x or Operaton 1.x and 2.x, not ${text}.`);
}
