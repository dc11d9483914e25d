import { parseConfig } from './config.ts';
import { helpText } from './help.ts';
import { serve, serveDemoEngine } from './server/serve.ts';
import { version } from './server/version.ts';

/**
 * The command. Answers the exit code; while it serves, only when it was told to stop. Whatever cannot be done is said in plain words
 * on standard error.
 */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) return say(helpText());
  if (args.includes('--version')) return say(version);
  const [command] = args;
  const run = commands.get(command ?? '');
  return run === undefined ? runServe(args) : run(args.slice(1));
}

const commands: ReadonlyMap<string, (args: readonly string[]) => Promise<number>> = new Map([
  ['print-schema', runPrintSchema],
  ['demo-engine', runDemoEngine],
  // Not for people: `--workers` starts it.
  ['worker', runWorker],
]);

async function runServe(args: readonly string[]): Promise<number> {
  const outcome = parseConfig(args);
  if ('complaints' in outcome) return complain(outcome.complaints);
  const { config } = outcome;
  if (!config.demo && config.engineUrl === undefined) {
    return complain([
      'Say which engine to serve: --engine-url http://localhost:8080/engine-rest (or ENGINE_URL), or --demo to try it out without one.',
    ]);
  }
  if (config.demo && config.engineUrl !== undefined) {
    return complain(['Give --engine-url or --demo, not both: the demo brings its own engine.']);
  }
  return complain(await serve(config));
}

async function runPrintSchema(args: readonly string[]): Promise<number> {
  const outcome = parseConfig(args, undefined, ['readOnly', 'subgraph', 'typePrefix']);
  if ('complaints' in outcome) return complain(outcome.complaints);
  const [{ printSchema }, { buildSchema, sdlOfSubgraph }] = await Promise.all([
    import('graphql'),
    import('./schema/index.ts'),
  ]);
  const schema = buildSchema(outcome.config);
  return say((outcome.config.subgraph ? sdlOfSubgraph(schema) : printSchema(schema)).trimEnd());
}

async function runDemoEngine(args: readonly string[]): Promise<number> {
  const outcome = parseConfig(['--port=8080', ...args], undefined, ['port', 'host']);
  return complain('complaints' in outcome ? outcome.complaints : await serveDemoEngine(outcome.config));
}

async function runWorker(): Promise<number> {
  const { serveAsWorker } = await import('./server/worker-process.ts');
  return complain(await serveAsWorker());
}

function say(text: string): number {
  console.log(text);
  return 0;
}

/** 0 when there is nothing to complain about. */
function complain(complaints: readonly string[]): number {
  for (const complaint of complaints) console.error(complaint);
  return complaints.length === 0 ? 0 : 1;
}
