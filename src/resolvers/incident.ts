import type { ExternalTask } from '../rest/external-task.ts';
import type { Incident } from '../rest/incident.ts';
import type { Context } from './context.ts';

/** The open incident of a task; one is open exactly while there are no retries left, so else nobody is asked (engine-contract 7.2). */
export async function incidentOfExternalTask(
  task: ExternalTask,
  _args: unknown,
  { engine }: Context,
): Promise<Incident | null> {
  return task.retries === 0 ? engine.incident.ofTask(task) : null;
}
