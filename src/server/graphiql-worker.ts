import { parentPort } from 'node:worker_threads';
import { makeGraphiqlFiles } from './graphiql-files.ts';

parentPort?.postMessage(makeGraphiqlFiles());
