import { pino } from 'pino';

/** Where the operator reads what went wrong; the client only gets a request id. JSON lines on standard error. */
export const log = pino({ name: 'external-task-graphql' }, pino.destination({ fd: 2, sync: true }));
