/** Where the REST application is mounted (engine-contract 1.1). */
export const mountPoint = '/engine-rest';

/** Tomcat refuses a longer request line with headers (engine-contract 1.2). */
const longestHead = 8 * 1024;

/** Bytes of the request line and the headers as they were sent. */
export function headSize(method: string, target: string, rawHeaders: readonly string[]): number {
  const lineEnd = 2;
  const requestLine = `${method} ${target} HTTP/1.1`.length + lineEnd;
  // Names and values alternate: `: ` after the one, a line's end after the other.
  return rawHeaders.reduce((size, text) => size + text.length + 2, requestLine + lineEnd);
}

/** Whether Tomcat answers with its own page before the REST application sees anything (engine-contract 1.2). */
export function isRefusedByContainer(method: string, target: string, rawHeaders: readonly string[]): boolean {
  const [path = ''] = target.split('?');
  return (
    headSize(method, target, rawHeaders) > longestHead ||
    /["<>[\\\]^`{|}\x7f-\uffff]/.test(target) ||
    /%2f|%5c|%00|%(?![\da-f]{2})/i.test(path) ||
    segmentsOf(path) === undefined
  );
}

/**
 * The decoded segments of a path, with `.` and `..` resolved even where they were encoded, and matrix parameters cut
 * off; undefined for a path that climbs out of the root.
 */
export function segmentsOf(path: string): readonly string[] | undefined {
  const segments: string[] = [];
  for (const raw of path.replace(/\/$/, '').split('/').slice(1)) {
    const segment = decodeLeniently(raw.replace(/;.*/, ''));
    if (segment === '..' && segments.pop() === undefined) return undefined;
    if (segment !== '.' && segment !== '..') segments.push(segment);
  }
  return segments;
}

/** Java replaces bytes that are no UTF-8, where JavaScript throws. */
function decodeLeniently(segment: string): string {
  const bytes = segment.replaceAll(/%([\da-f]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
