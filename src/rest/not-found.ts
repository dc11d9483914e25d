import { EngineFaultError } from './errors/index.ts';

/** Null where the engine itself says that there is no such thing; a 404 of anybody else stays an error. */
export async function nullWhereUnknown<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof EngineFaultError && error.status === 404 && error.engineType !== null) return null;
    throw error;
  }
}
