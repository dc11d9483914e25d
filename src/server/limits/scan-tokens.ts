import { Lexer, Source, TokenKind } from 'graphql';
import { limitError } from './limit-error.ts';

/** Brackets in each other beyond which the recursion of GraphQL's parser comes near the end of the stack. */
const mostBrackets = 200;

const opening = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Reads a document before it is parsed, because its tree takes a hundred times its room. Throws a GraphQLError where it has more than
 * `mostTokens` tokens or its brackets lie too deep in each other, and for text that is no GraphQL.
 */
export function scanTokens(document: string, mostTokens: number): void {
  const lexer = new Lexer(new Source(document));
  let depth = 0;
  for (let tokens = 1; lexer.advance().kind !== TokenKind.EOF; tokens += 1) {
    if (tokens > mostTokens) throw limitError('tokens', mostTokens, tokens);
    const { kind } = lexer.token;
    if (opening.has(kind)) depth += 1;
    if (closing.has(kind)) depth -= 1;
    if (depth > mostBrackets) throw limitError('brackets in each other', mostBrackets, depth);
  }
}
