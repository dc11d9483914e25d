import { type Column, column, modifier, textAmong, textIn, textIs, textLike } from './columns.ts';
import { variableConditions } from './list-kinds.ts';
import type { RowTable } from './row-query.ts';
import { checkValues, variablePredicate } from './variable-condition.ts';
import type { VariableView } from './variable-view.ts';

/** Of the variable itself, all of them. */
const values: Column<VariableView> = column(variableConditions, (conditions, { version, isTrue }) => {
  const predicates = conditions.map((condition) =>
    variablePredicate(condition, {
      isOperaton: version.isOperaton,
      ignoresNameCase: isTrue('variableNamesIgnoreCase'),
      ignoresValueCase: isTrue('variableValuesIgnoreCase'),
      noun: 'variable',
    }),
  );
  checkValues(conditions);
  return ({ name, variable }) => predicates.every((meets) => meets([new Map([[name, variable]])]));
});

/** Cases, tasks of people and batches have no variables here. */
const ofNothing = textAmong<VariableView>(() => '\0');

/** What variables can be asked (engine-contract 7.1). */
export const variableTable: RowTable<VariableView> = {
  columns: {
    variableName: textIs(({ name }) => name),
    variableNameLike: textLike(({ name }) => name),
    processInstanceIdIn: textAmong(({ scope }) => scope.processInstance.id),
    executionIdIn: textAmong(({ scope }) => scope.executionId),
    // A scope is named by its execution, not by its activity instance.
    variableScopeIdIn: textAmong(({ scope }) => scope.executionId),
    activityInstanceIdIn: textAmong(({ scope }) => scope.activityInstanceId),
    caseInstanceIdIn: ofNothing,
    caseExecutionIdIn: ofNothing,
    taskIdIn: ofNothing,
    batchIdIn: { ...ofNothing, since: 14 },
    variableValues: values,
    variableNamesIgnoreCase: modifier(),
    variableValuesIgnoreCase: modifier(),
    tenantIdIn: textIn(({ scope }) => scope.processInstance.definition.tenantId, 'tenantIds'),
  },
  sortKeys: {
    variableName: ({ name }) => name,
    variableType: ({ variable }) => (variable.type === 'Opaque' ? variable.typeName : variable.type),
    activityInstanceId: ({ scope }) => scope.activityInstanceId,
    tenantId: ({ scope }) => scope.processInstance.definition.tenantId,
  },
};
