import { type DocumentNode, type GraphQLError, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { excessOf, type ShapeLimits } from './limits/document-shape.ts';
import { scanTokens } from './limits/scan-tokens.ts';

export type DocumentLimits = ShapeLimits & { readonly maxTokens: number };

/** Characters of all documents that are kept parsed. A tree takes up to 250 bytes for each. */
const charactersKept = 500_000;

/** The same of those that were refused. */
const charactersOfRefusedKept = 100_000;

/**
 * Refuses a document that is too large or too deep, before it is validated. What is kept of documents is bounded by their size: yoga's own cache
 * counts documents, and a thousand large ones would take gigabytes.
 */
export function useDocumentLimits(limits: DocumentLimits): Plugin {
  return {
    onParse: ({ setParseFn }) => {
      setParseFn((source: string, options) => {
        scanTokens(source, limits.maxTokens);
        const document = parse(source, options);
        const excess = excessOf(document, limits);
        if (excess !== undefined) throw excess;
        return document;
      });
    },
  };
}

/** Where yoga keeps documents and the errors of others. */
export function createDocumentCaches() {
  const sizeCalculation = (_: unknown, source: string) => source.length + 1;
  return {
    documentCache: new LRUCache<string, DocumentNode>({ maxSize: charactersKept, sizeCalculation }),
    errorCache: new LRUCache<string, GraphQLError>({ maxSize: charactersOfRefusedKept, sizeCalculation }),
  };
}
