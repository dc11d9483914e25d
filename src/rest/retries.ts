import type { Batch } from './batch.ts';
import type { ExternalTaskQuery } from './external-task-query.ts';
import type { HistoricProcessInstanceQuery } from './historic-process-instance-query.ts';
import { pathSegment } from './id.ts';
import { jsonOf } from './int64.ts';
import type { ProcessInstanceQuery } from './process-instance-query.ts';
import { aRow, readJsonOfCommand, readNothing } from './read-answer.ts';
import type { Wire } from './wire.ts';

/** The body of the two bulk operations: the tasks chosen by any of the members, each once (engine-contract 4.15). */
export type SetRetries = {
  readonly retries: number;
  readonly externalTaskIds?: readonly string[];
  readonly processInstanceIds?: readonly string[];
  /** An empty one chooses every task of the engine. */
  readonly externalTaskQuery?: ExternalTaskQuery;
  readonly processInstanceQuery?: ProcessInstanceQuery;
  readonly historicProcessInstanceQuery?: HistoricProcessInstanceQuery;
};

/** `PUT /{id}/retries` (engine-contract 4.13). */
export async function setRetries(wire: Wire, id: string, retries: number): Promise<void> {
  const path = `/external-task/${pathSegment(id)}/retries`;
  const answer = await wire.send({
    method: 'PUT',
    path,
    body: jsonOf({ retries }),
    repetition: 'absolute',
    command: { name: 'retries', externalTaskId: id },
  });
  readNothing(answer);
}

/** `PUT /retries`: all or none. By query it is never sent twice, since the query would choose anew (engine-contract 8.1). */
export async function bulkSetRetries(wire: Wire, body: SetRetries): Promise<void> {
  const isByIds = Object.keys(body).every((member) => member === 'retries' || member === 'externalTaskIds');
  const answer = await wire.send({
    method: 'PUT',
    path: '/external-task/retries',
    body: jsonOf(body),
    repetition: isByIds ? 'absolute' : 'once',
    command: { name: 'bulk retries' },
  });
  readNothing(answer);
}

/** `POST /retries-async`: starts a batch, each time another one (engine-contract 4.16). */
export async function bulkSetRetriesAsync(wire: Wire, body: SetRetries): Promise<Batch> {
  const answer = await wire.send({
    method: 'POST',
    path: '/external-task/retries-async',
    body: jsonOf(body),
    repetition: 'once',
    command: { name: 'bulk retries' },
  });
  return readJsonOfCommand(answer, aRow, (text) => JSON.parse(text) as Batch);
}
