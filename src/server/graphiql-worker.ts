import { parentPort, workerData } from 'node:worker_threads';
import type { SchemaSettings } from '../schema/index.ts';
import { makeGraphiqlFiles } from './graphiql-files.ts';

parentPort?.postMessage(makeGraphiqlFiles(workerData as SchemaSettings));
