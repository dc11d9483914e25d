/** Nobody is asked to wait longer than this many seconds. */
const longest = 86_400;

/** Seconds to wait, from a `Retry-After` header: a number of them, or a date (RFC 9110 10.2.3); undefined when it is neither. */
export function secondsOfRetryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1_000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), longest);
}
