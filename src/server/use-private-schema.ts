import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  getNamedType,
  isIntrospectionType,
  Kind,
  TypeMetaFieldDef,
  type ValidationContext,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Tells nobody the schema: neither where a client asks for it, nor by suggesting names that are close to a wrong one. Whether there is a
 * type may be asked, because GraphQL over HTTP is tried out with that; the answer is that there is none.
 */
export function usePrivateSchema(): Plugin {
  const blinded = new WeakMap<DocumentNode, DocumentNode>();

  function blind(document: DocumentNode): DocumentNode {
    const known = blinded.get(document) ?? withoutTypeNames(document);
    blinded.set(document, known);
    return known;
  }

  return {
    onValidate: ({ addValidationRule }) => addValidationRule(noIntrospection),
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      const document = blind(args.document);
      if (document !== args.document) setExecuteFn((given) => executeFn({ ...given, document }));
    },
    onExecutionResult: ({ result, setResult }) => {
      if (result === undefined || !('errors' in result)) return;
      if (!result.errors?.some(({ message }) => startOfSuggestion(message) >= 0)) return;
      setResult({ ...result, errors: result.errors.map(withoutSuggestion) });
    },
  };
}

/** Refuses whatever tells of the schema, but for `__type` and the texts below it. */
function noIntrospection(context: ValidationContext): ASTVisitor {
  return {
    Field: (node) => {
      const type = getNamedType(context.getType());
      if (!type || !isIntrospectionType(type) || node.name.value === TypeMetaFieldDef.name) return;
      context.reportError(
        new GraphQLError(`The schema is not told here, so \`${node.name.value}\` cannot be asked.`, { nodes: node }),
      );
    },
  };
}

/** The document asking for types of no name, of which there are none. */
function withoutTypeNames(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field: (node) =>
      node.name.value === TypeMetaFieldDef.name
        ? {
            ...node,
            arguments: node.arguments?.map((argument) => ({ ...argument, value: { kind: Kind.STRING, value: '' } })),
          }
        : undefined,
  });
}

/**
 * Where GraphQL's ` Did you mean the enum value "LOCKED" or "FAILED"?` begins at the end of a message; negative where there is none. No pattern,
 * because a message repeats what the client wrote, and a pattern could be made to look for ever.
 */
function startOfSuggestion(message: string): number {
  return message.endsWith('?') ? message.lastIndexOf(' Did you mean ') : -1;
}

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const start = startOfSuggestion(error.message);
  if (start < 0) return error;
  const { nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(error.message.slice(0, start), {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions,
  });
}
