import { expect, test } from 'vitest';
import { subgraphSdl } from '../house/subgraph-file.ts';
import { federationBreaks } from './federation-breaks.ts';
import { contractText } from './read-contract.ts';

test('the subgraph has the keys and the shared fields that the contract promises', () => {
  expect(federationBreaks(contractText, subgraphSdl)).toEqual([]);
});

test('one that is missing is told', () => {
  const without = subgraphSdl.replace(/(type ProcessInstance)\s+@key\(fields: "id"\)/, '$1').replace('isSuspended: Boolean @shareable', 'isSuspended: Boolean');
  expect(federationBreaks(contractText, without)).toEqual([
    'ProcessInstance lacks @key(fields: "id") in the subgraph.',
    expect.stringMatching(/^Process(Instance|Definition)\.isSuspended lacks @shareable in the subgraph\.$/),
  ]);
});
