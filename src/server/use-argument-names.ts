import { type ASTNode, type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { EngineError, InvalidInputError } from '../rest/errors/index.ts';

/**
 * A literal that a scalar refuses (a priority of 2^63, a date without offset) becomes BAD_USER_INPUT with the name of its argument,
 * as a wrong variable does; a scalar itself does not know where it stands.
 */
export function useArgumentNames(): Plugin {
  return {
    onValidate:
      ({ params }) =>
      ({ result, setResult }) => {
        const errors = result as readonly GraphQLError[];
        if (errors.some(({ originalError }) => originalError instanceof EngineError)) {
          setResult(errors.map((error) => named(error, params.documentAST)));
        }
      },
    onExecute: () => ({
      onExecuteDone: ({ result, setResult }) => {
        if ('errors' in result && result.data === undefined) {
          setResult({ ...result, errors: result.errors?.map((error) => namedByVariable(error)) });
        }
      },
    }),
  };
}

function named(error: GraphQLError, document: DocumentNode): GraphQLError {
  const [literal] = error.nodes ?? [];
  if (!(error.originalError instanceof EngineError) || literal === undefined) return error;
  return badInput(error, argumentOf(literal, document), error.originalError.message);
}

/** Where a literal stands: `filter.priorityAtLeast`. */
function argumentOf(literal: ASTNode, document: DocumentNode): string {
  let names: string[] = [];
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (node !== literal) return;
      const around = [...ancestors, parent].filter((one) => one !== undefined && 'kind' in one);
      names = around.flatMap((one) =>
        one.kind === Kind.ARGUMENT || one.kind === Kind.OBJECT_FIELD ? [one.name.value] : [],
      );
    },
  });
  return names.join('.');
}

/**
 * GraphQL says of a variable `Variable "$filter" got invalid value … at "filter.priorityAtLeast"; …`, or that it is of a required or
 * non-null type and is not there.
 */
const wrongVariable =
  /^Variable "\$(\w+)" (?:got invalid value [\s\S]*?(?: at "([^"]+)")?; |of (?:required|non-null) type )/;

function namedByVariable(error: GraphQLError): GraphQLError {
  const [, variable, path] = wrongVariable.exec(error.message) ?? [];
  if (variable === undefined) return error;
  return badInput(error, path?.replaceAll(/\[(\d+)\]/g, '.$1') ?? variable, undefined);
}

function badInput(error: GraphQLError, argument: string, problem: string | undefined): GraphQLError {
  return new GraphQLError(
    problem === undefined ? error.message : new InvalidInputError(argument, `is wrong: ${problem}`).message,
    {
      nodes: error.nodes ?? null,
      // The operation was not begun, so by the rules of GraphQL over HTTP: 400, but 200 for who takes application/json only.
      extensions: { code: 'BAD_USER_INPUT', argument, http: { status: 400, spec: true } },
    },
  );
}
