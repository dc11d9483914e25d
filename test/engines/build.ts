import { execFile } from 'node:child_process';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type EngineName, releases } from './releases.ts';

const here = import.meta.dirname;
const run = promisify(execFile);

/**
 * Builds the Maven project of an engine unless it is up to date, and answers the Java class path.
 * Throws in plain words where Java or Maven is missing, and with Maven's output where the build fails.
 */
export async function buildEngine(name: EngineName): Promise<string> {
  const folder = join(here, name);
  const target = join(folder, 'target');
  // Maven leaves a jar alone whose content is the same, and an interrupted build may have left one without its libraries.
  const stamp = join(target, 'built');
  await requireTool('java', ['-version'], 'Java 17 or later');
  if ((await newest(sourcesOf(name))) > (await modifiedAt(stamp))) {
    await requireTool('mvn', ['-version'], 'Maven');
    console.error(`${name}: building with Maven (the first time fetches about 50 MB)`);
    await run('mvn', ['-q', '-B', 'package'], { cwd: folder, maxBuffer: 64 * 1024 * 1024 }).catch(
      (failure: unknown) => {
        throw new Error(`${name} does not build. ${outputOf(failure)}`, { cause: failure });
      },
    );
    await writeFile(stamp, '');
  }
  return [join(target, 'engine.jar'), join(target, 'lib', '*')].join(delimiter);
}

function sourcesOf(name: EngineName): string[] {
  return [join(here, name, 'pom.xml'), join(here, releases[name].sourceFolder)];
}

async function newest(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path);
      if (!found.isDirectory()) return found.mtimeMs;
      return newest((await readdir(path)).map((entry) => join(path, entry)));
    }),
  );
  return Math.max(...times);
}

/** 0 where there is no such file, so that everything is newer. */
async function modifiedAt(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );
}

async function requireTool(command: string, versionArguments: string[], what: string): Promise<void> {
  await run(command, versionArguments).catch((failure: unknown) => {
    throw new Error(`Real engines need ${what}, but "${command}" does not run here. "npm test" does without.`, {
      cause: failure,
    });
  });
}

function outputOf(failure: unknown): string {
  const { stdout = '', stderr = '' } = failure as { stdout?: string; stderr?: string };
  return `Maven said:\n${stdout}${stderr}`;
}
