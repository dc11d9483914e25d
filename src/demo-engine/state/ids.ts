import { createHash } from 'node:crypto';

/** Makes ids that look like the engine's UUIDs, and are the same ones in the same order at each start. */
export type IdGenerator = () => string;

/** `seed` tells the ids of one engine from those of another. */
export function idGenerator(seed: string): IdGenerator {
  let count = 0;
  return () => {
    count += 1;
    const hex = createHash('sha256').update(`${seed}/${count}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-11f0-9${hex.slice(13, 16)}-${hex.slice(16, 28)}`;
  };
}
