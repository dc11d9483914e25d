import type { DemoFault } from '../demo-task.ts';
import type { EngineVersion } from '../engine-version.ts';
import type { TaskState } from '../state/task-state.ts';
import { EngineFault, noSuchTask } from '../wire/engine-fault.ts';

/** What the process throws behind a completed task; before 7.20 anything not found looked as if the task were (engine-contract 4.10). */
export function continuationFault(
  { id }: TaskState,
  { type = 'ProcessEngineException', message, code = 0, isNotFound = false }: DemoFault,
  { level }: EngineVersion,
): EngineFault {
  return isNotFound && level < 20 ? noSuchTask(id, 0) : new EngineFault(500, type, message, code);
}
