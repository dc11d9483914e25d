import { json } from '../http/answer.ts';
import { type Call, idOf } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { variableTable } from '../query/variable-table.ts';
import { variableIdOf, type VariableView, variableViews } from '../query/variable-view.ts';
import { writeVariables } from '../variables/write-variable.ts';
import { EngineFault } from '../wire/engine-fault.ts';
import { binaryAnswer } from './binary-variable.ts';
import { notFound } from './not-found.ts';
import { readByGetAndPost } from './rows.ts';
import { isInstanceVisible } from './visible-tasks.ts';

/** Variables of every scope as rows (engine-contract 7.1, 7.3). */
export const variableInstanceResources: readonly Resource[] = [
  ...readByGetAndPost('/variable-instance', { table: variableTable, rows: visibleVariables, toJson: variableOf }),
  { path: '/variable-instance/{id}', methods: { GET: { handle: (call) => json(variableOf(named(call), call)) } } },
  {
    path: '/variable-instance/{id}/data',
    methods: { GET: { produces: '*/*', handle: (call) => binaryAnswer(named(call).variable, idOf(call)) } },
  },
];

function visibleVariables(call: Call): readonly VariableView[] {
  return variableViews(call.engine.store).filter(({ scope }) => isInstanceVisible(call, scope.processInstance));
}

function named(call: Call): VariableView {
  const found = visibleVariables(call).find((view) => variableIdOf(view) === idOf(call));
  if (found === undefined) throw notFound(`Variable instance with Id '${idOf(call)}' does not exist.`);
  return found;
}

function variableOf(view: VariableView, { search, engine }: Call) {
  const { name, scope } = view;
  const { processInstance, executionId, activityInstanceId } = scope;
  const { errorMessage, ...value } = shownValueOf(view, search.get('deserializeValues') !== 'false');
  return {
    ...value,
    id: variableIdOf(view),
    name,
    processDefinitionId: processInstance.definition.id,
    processInstanceId: processInstance.id,
    executionId,
    caseInstanceId: null,
    caseExecutionId: null,
    taskId: null,
    ...(engine.version.level >= 14 && { batchId: null }),
    activityInstanceId,
    errorMessage,
    tenantId: processInstance.definition.tenantId,
  };
}

/** Bytes are never inlined here; what cannot be deserialized is null, and no fault (engine-contract 7.3). */
function shownValueOf({ name, variable }: VariableView, deserializesValues: boolean) {
  try {
    const written = writeVariables(new Map([[name, variable]]), deserializesValues)[name];
    const type = written?.type ?? null;
    const value = type === 'Bytes' ? null : (written?.value ?? null);
    return { type, value, valueInfo: written?.valueInfo ?? null, errorMessage: null };
  } catch (fault) {
    if (!(fault instanceof EngineFault) || fault.type !== 'ProcessEngineException') throw fault;
    return { type: 'Object', value: null, valueInfo: null, errorMessage: fault.message };
  }
}
