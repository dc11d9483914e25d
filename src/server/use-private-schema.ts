import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Tells nobody the schema: neither where a client asks for it, nor by suggesting names that are close to a wrong one. */
export function usePrivateSchema(): Plugin {
  return {
    onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaIntrospectionCustomRule),
    onExecutionResult: ({ result, setResult }) => {
      if (
        result === undefined ||
        !('errors' in result) ||
        !result.errors?.some(({ message }) => suggestion.test(message))
      ) {
        return;
      }
      setResult({ ...result, errors: result.errors.map(withoutSuggestion) });
    },
  };
}

/** GraphQL's `Did you mean the enum value "LOCKED" or "FAILED"?`. */
const suggestion = / Did you mean (?:[^"?]|"[^"]*")*\?/;

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const { nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(error.message.replace(suggestion, ''), {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions,
  });
}
