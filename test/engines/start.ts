import { parseArgs } from 'node:util';
import { admin, startEngine } from './launch.ts';
import { engineNamed } from './releases.ts';

// node test/engines/start.ts <engine> [--port 8080] [--auth] [--authorization] [--max-results-limit 50]
// [--without-history]:
// one real engine to look at by hand, until Ctrl-C.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string' },
    auth: { type: 'boolean', default: false },
    authorization: { type: 'boolean', default: false },
    'max-results-limit': { type: 'string' },
    'without-history': { type: 'boolean', default: false },
  },
});
const limit = values['max-results-limit'];
const engine = await startEngine(engineNamed(positionals[0] ?? ''), {
  auth: values.auth,
  authorization: values.authorization,
  historyLevel: values['without-history'] ? 'none' : 'full',
  ...(values.port === undefined ? {} : { port: Number(values.port) }),
  ...(limit === undefined ? {} : { maxResultsLimit: Number(limit) }),
});
console.log(`${engine.name} (version ${engine.version}) answers at ${engine.baseUrl}`);
if (values.auth) console.log(`Its first user is ${admin.user} with the password ${admin.password}.`);
console.log('Tests run against it with');
console.log(`ENGINE_UNDER_TEST=${engine.name} ENGINE_UNDER_TEST_URL=${engine.baseUrl} \\`);
console.log('  npx vitest run --config test/engines/vitest.config.ts test/gateway/');
