import { pathSegment } from './id.ts';
import { type Int64, jsonOf } from './int64.ts';
import { readNothing } from './read-answer.ts';
import type { Wire } from './wire.ts';

/** `PUT /{id}/priority` (engine-contract 4.14). */
export async function setPriority(wire: Wire, id: string, priority: Int64): Promise<void> {
  const path = `/external-task/${pathSegment(id)}/priority`;
  const answer = await wire.send({
    method: 'PUT',
    path,
    body: jsonOf({ priority }),
    repetition: 'absolute',
    command: { name: 'priority', externalTaskId: id },
  });
  readNothing(answer);
}
