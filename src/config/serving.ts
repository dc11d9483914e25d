import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { define, list, text, toggle, whole } from './setting.ts';

/** Where the gateway listens, and what it offers. */
export const serving = define({
  port: {
    flag: 'port',
    value: 'NUMBER',
    schema: whole(0, 65_535),
    default: '4000',
    must: 'be a whole number from 0 to 65535',
    help: 'Where to listen. 0 takes any free port.',
  },
  host: {
    flag: 'host',
    value: 'ADDRESS',
    schema: text,
    default: '127.0.0.1',
    must: 'be an address or a name of this machine',
    help: 'Where to listen. 0.0.0.0 listens on every IPv4 address of this machine.',
  },
  readOnly: {
    flag: 'read-only',
    schema: toggle,
    default: 'false',
    must: 'be true or false',
    help: 'Offer no mutations.',
  },
  graphiql: {
    flag: 'graphiql',
    schema: toggle,
    default: 'true',
    inProduction: 'false',
    must: 'be true or false',
    help: 'Serve GraphiQL to browsers at the GraphQL address.',
  },
  introspection: {
    flag: 'introspection',
    schema: toggle,
    default: 'true',
    inProduction: 'false',
    must: 'be true or false',
    help: 'Let clients ask for the schema, and suggest names to them where they are close.',
  },
  corsOrigins: {
    flag: 'cors-origins',
    value: 'ORIGINS',
    schema: list.pipe(z.array(z.string().refine(isOrigin))),
    must: 'be origins like https://app.example.com with commas in between, or *',
    help: 'Web pages of these origins may ask from browsers; * lets all. Cookies are never used.',
  },
  workers: {
    flag: 'workers',
    value: 'NUMBER',
    schema: z
      .literal('auto')
      .transform(() => availableParallelism())
      .or(whole(1, 256)),
    default: '1',
    must: 'be a whole number from 1 to 256, or auto',
    help: 'How many processes serve the port together; `auto` is one for each processor. What is bounded for an engine (connections, queue, long polls) is divided among them.',
  },
  shutdownDelay: {
    flag: 'shutdown-delay',
    value: 'MILLISECONDS',
    schema: whole(0, 600_000),
    default: '0',
    must: 'be a whole number of milliseconds from 0 to 600000',
    help: 'How long to go on serving once told to stop, while /health/ready says 503 already, so that load balancers notice before the port closes.',
  },
  shutdownTimeout: {
    flag: 'shutdown-timeout',
    value: 'MILLISECONDS',
    schema: whole(0, 3_600_000),
    default: '25000',
    must: 'be a whole number of milliseconds from 0 to 3600000',
    help: 'How long requests under way may take once the port is closed; those left are broken off, and what was locked for them is given back, within 3 s more. Better longer than a slice of the long polls.',
  },
  logLevel: {
    flag: 'log-level',
    value: 'LEVEL',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'silent']),
    default: 'info',
    must: 'be one of fatal, error, warn, info, silent',
    help: 'What is written to the log (JSON lines on standard error), from the worst down.',
  },
});

function isOrigin(given: string): boolean {
  return given === '*' || (URL.parse(given)?.origin === given && !given.includes('*'));
}
