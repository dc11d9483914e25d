import { parseConfig } from '../../src/config.ts';
import { serveWithWorkers } from '../../src/server/worker-processes.ts';

/** The command with several workers, as it is where the system does not let them bind one port each. */
const outcome = parseConfig(process.argv.slice(2), {});
if ('complaints' in outcome) throw new Error(outcome.complaints.join());
const complaints = await serveWithWorkers(outcome.config, ({ url }) => console.log(`It listens at ${url}.`), false);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length;
