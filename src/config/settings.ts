import { engine } from './engine.ts';
import { federation } from './federation.ts';
import { identity } from './identity.ts';
import { limits } from './limits.ts';
import { serving } from './serving.ts';

/** Every setting there is. Flags win over the environment. */
export const settings = { ...engine, ...identity, ...serving, ...federation, ...limits };
