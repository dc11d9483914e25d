import { existsSync, readFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import { buildSchema as parseSchema, printSchema } from 'graphql';
import codegen from '../../codegen.ts';
import { buildSchema } from '../../src/schema/index.ts';
import { contractBreaks } from '../contract/contract-breaks.ts';
import { federationBreaks } from '../contract/federation-breaks.ts';
import { contractText, readContract } from '../contract/read-contract.ts';
import { undescribed } from '../contract/undescribed.ts';
import { readSubgraphFile, subgraphSdl } from './subgraph-file.ts';

/** Files that `npm run generate` would write otherwise than they are. */
async function staleFiles(): Promise<readonly string[]> {
  const files: readonly { filename: string; content: string }[] = await generate({ ...codegen, silent: true }, false);
  return files
    .filter(({ filename, content }) => !existsSync(filename) || readFileSync(filename, 'utf8') !== content)
    .map(({ filename }) => `${filename} is stale: run \`npm run generate\` and commit what it writes.`);
}

const staleSubgraph =
  readSubgraphFile() === subgraphSdl
    ? []
    : ['src/schema/subgraph.graphql is stale: run `npm run generate` and commit what it writes.'];
const schema = buildSchema({ readOnly: false });
const problems = [
  ...(await staleFiles()),
  ...staleSubgraph,
  ...contractBreaks(readContract(), parseSchema(printSchema(schema))),
  ...federationBreaks(contractText, subgraphSdl),
  ...undescribed(schema).map((coordinate) => `${coordinate} has no description.`),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log('The schema is as committed, keeps the contract and is described throughout.');
