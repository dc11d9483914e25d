import { type DocumentNode, getOperationAST, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { costOf } from './limits/cost-of.ts';
import { type CostNode, planCost } from './limits/cost-plan.ts';
import { limitError } from './limits/limit-error.ts';

export type CostLimits = { readonly maxRows: number; readonly maxEngineCalls: number };

/** Rows of the schema that one operation may ask for; all that GraphiQL wants to know is a third of it. */
const mostIntrospected = 20_000;

type Planned = { readonly operation: OperationDefinitionNode; readonly plan: readonly CostNode[] };

/** Refuses an operation that could cost too much, before it costs anything. What does not depend on variables is worked out once. */
export function useCostLimits({ maxRows, maxEngineCalls }: CostLimits): Plugin {
  const planned = new WeakMap<DocumentNode, Map<string, Planned>>();

  function planOf(schema: GraphQLSchema, document: DocumentNode, name: string | null | undefined): Planned | undefined {
    const known = planned.get(document)?.get(name ?? '');
    if (known !== undefined) return known;
    const operation = getOperationAST(document, name);
    if (operation == null) return undefined;
    const made = { operation, plan: planCost(schema, document, operation) };
    planned.set(document, (planned.get(document) ?? new Map()).set(name ?? '', made));
    return made;
  }

  return {
    onExecute: ({ args: { schema, document, operationName, variableValues }, setResultAndStopExecution }) => {
      const found = planOf(schema, document, operationName);
      if (found === undefined || found.plan.length === 0) return;
      const cost = costOf(found.plan, found.operation, variableValues ?? {});
      const limits: readonly Parameters<typeof limitError>[] = [
        ['rows', maxRows, cost.rows],
        ['engine calls', maxEngineCalls, cost.engineCalls],
        ['rows of the schema', mostIntrospected, cost.introspected],
      ];
      const broken = limits.find(([, maximum, actual]) => actual > maximum);
      if (broken !== undefined) setResultAndStopExecution({ errors: [limitError(...broken)] });
    },
  };
}
