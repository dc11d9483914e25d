import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { limitError } from './limits/limit-error.ts';

/** Levels of lists and objects in each other that a variable may have; an engine reads no more either. */
const deepestVariable = 500;

/**
 * What a request must be before it is looked at as GraphQL. A POST is `application/json`: a web page cannot send that elsewhere without
 * being allowed to, but texts, forms and files it can. There are at most `maxBatch` operations in one.
 */
export function useRequestRules(maxBatch: number): Plugin {
  return {
    onRequestParse: ({ request, requestParser, setRequestParser }) => {
      if (request.method === 'POST' && !isJson(request.headers.get('content-type'))) {
        throw badRequest('Send the operation as JSON, with the header content-type: application/json.', 415);
      }
      if (request.method === 'GET' && requestParser !== undefined) {
        setRequestParser((given) => readingJson(() => requestParser(given)));
      }
      return {
        onRequestParseDone: ({ requestParserResult }) => {
          if (!Array.isArray(requestParserResult) || requestParserResult.length <= maxBatch) return;
          throw limitError('operations in a batch', maxBatch, requestParserResult.length);
        },
      };
    },
    onParams: ({ params }) => {
      const depth = depthOf(params?.variables, deepestVariable);
      if (depth > deepestVariable) throw limitError('depth of variables', deepestVariable, depth);
    },
  };
}

function isJson(contentType: string | null): boolean {
  return /^application\/json\s*(?:;|$)/i.test(contentType ?? '');
}

async function readingJson<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest('The variables or the extensions are no JSON.', 400);
    throw error;
  }
}

function badRequest(message: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });
}

/** How deep a JSON value is, up to one level more than `most`. Not by recursion, which deep values would break. */
function depthOf(value: unknown, most: number): number {
  let level = [value].filter(isNested);
  let depth = 0;
  while (level.length > 0 && depth <= most) {
    depth += 1;
    level = level.flatMap((one) => Object.values(one).filter(isNested));
  }
  return depth;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
