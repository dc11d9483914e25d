import { parentPort } from 'node:worker_threads';
import { makeGraphiqlPage } from './graphiql-page.ts';

parentPort?.postMessage(makeGraphiqlPage());
