/** Ids that are no ids: below `/external-task/` these name another resource of the engine. */
const siblingResources = new Set(['count', 'fetchAndLock', 'retries', 'retries-async', 'topic-names']);

/** The engine's columns hold ids of at most this many characters (engine-contract 1.6). */
const longestId = 64;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this refuses.
const unsafeInPath = /[/\\\u0000-\u001f\u007f-\u009f]|%2f/i;

/**
 * Whether a client's id can be an id of the engine at all. One that cannot is never sent: in a path it could reach another
 * resource, and no engine has a task of that id.
 */
export function canBeId(id: string): boolean {
  return (
    id.length > 0 &&
    id.length <= longestId &&
    id !== '.' &&
    id !== '..' &&
    !siblingResources.has(id) &&
    !unsafeInPath.test(id) &&
    id.isWellFormed()
  );
}

/** An id as exactly one segment of a path. Give it only ids that `canBeId`. */
export function pathSegment(id: string): string {
  return encodeURIComponent(id);
}
