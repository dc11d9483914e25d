import { BREAK, type DocumentNode, GraphQLError, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Fields that are for routers only; nothing else in the schema has these names. */
const guarded = new Set(['_entities', '_service']);

/** Refuses `_entities` and `_service`, under whatever alias and in whatever fragment, to all but the router. */
export function useFederationGuard(): Plugin<{ readonly isFromRouter: boolean }> {
  return {
    onExecute: ({ args, setResultAndStopExecution }) => {
      const { isFromRouter } = args.contextValue;
      if (!isFromRouter && asksForGuarded(args.document)) setResultAndStopExecution({ errors: [refusal()] });
    },
  };
}

function asksForGuarded(document: DocumentNode): boolean {
  let isFound = false;
  visit(document, {
    Field: ({ name }) => {
      isFound = guarded.has(name.value);
      return isFound ? BREAK : undefined;
    },
  });
  return isFound;
}

function refusal(): GraphQLError {
  const { message, extensions } = notTheRouter;
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 403 } } });
}

/** What whoever is not the router is told. */
export const notTheRouter = {
  message: 'Only the router may ask this. Ask the supergraph instead.',
  extensions: { code: 'FORBIDDEN' },
};
