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
