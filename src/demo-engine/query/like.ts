/** A test for SQL's `LIKE`: `%` is any text, `_` any one character, a backslash takes the meaning from the next one. */
export function like(pattern: string, ignoresCase = false): (text: string) => boolean {
  const source = pattern.replaceAll(/\\?[\s\S]/g, (token) => wildcards[token] ?? literal(token.slice(-1)));
  const expression = new RegExp(`^${source}$`, ignoresCase ? 'is' : 's');
  return (text) => expression.test(text);
}

const wildcards: Readonly<Record<string, string>> = { '%': '.*', _: '.' };

function literal(character: string): string {
  return /\W/.test(character) ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}` : character;
}
