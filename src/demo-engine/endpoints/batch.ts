import { type Answer, json } from '../http/answer.ts';
import { type Call, idOf } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { textIs, unplayedColumn } from '../query/columns.ts';
import { type RowTable, rowQueryFromSearch } from '../query/row-query.ts';
import type { Batch } from '../state/batch.ts';
import { batchOf, batchStatisticsOf, historicBatchOf } from './batch-json.ts';
import { notFound } from './not-found.ts';
import { rowsFor } from './rows.ts';

/** Batches; a finished one is in the history alone (engine-contract 4.16, 7.1). */
export const batchResources: readonly Resource[] = [
  { path: '/batch', methods: { GET: { handle: (call) => listBatches(call, batchOf) } } },
  { path: '/batch/statistics', methods: { GET: { handle: (call) => listBatches(call, batchStatisticsOf) } } },
  { path: '/batch/{id}', methods: { GET: { handle: getBatch } } },
  { path: '/history/batch/{id}', methods: { GET: { handle: getHistoricBatch } } },
];

const batchTable: RowTable<Batch> = {
  columns: {
    batchId: textIs(({ id }) => id),
    type: textIs(() => 'set-external-task-retries'),
    tenantIdIn: unplayedColumn('tenantIdIn'),
    suspended: unplayedColumn('suspended'),
    createdBy: unplayedColumn('createdBy'),
    startedBefore: unplayedColumn('startedBefore'),
    startedAfter: unplayedColumn('startedAfter'),
    withFailures: unplayedColumn('withFailures'),
    withoutFailures: unplayedColumn('withoutFailures'),
  },
  sortKeys: { batchId: ({ id }) => id, tenantId: () => null, startTime: ({ startTime }) => startTime },
};

const isRunning = ({ endTime }: Batch) => endTime === null;

function listBatches(call: Call, toJson: typeof batchOf): Answer {
  const { store, version } = call.engine;
  const query = rowQueryFromSearch(batchTable, call.search, version);
  const batches = rowsFor(call, query, [...store.batches.values()].filter(isRunning));
  return json(batches.map((batch) => toJson(batch, version)));
}

function getBatch(call: Call): Answer {
  const batch = call.engine.store.batches.get(idOf(call));
  if (batch === undefined || !isRunning(batch)) throw notFound(`Batch with id '${idOf(call)}' does not exist`);
  return json(batchOf(batch, call.engine.version));
}

function getHistoricBatch(call: Call): Answer {
  const batch = call.engine.store.batches.get(idOf(call));
  if (batch === undefined || !call.engine.store.keepsHistory)
    throw notFound(`Historic batch with id '${idOf(call)}' does not exist`);
  return json(historicBatchOf(batch, call.engine.version));
}
