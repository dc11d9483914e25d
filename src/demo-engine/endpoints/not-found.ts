import { EngineFault } from '../wire/engine-fault.ts';

/** 404 of everything but external tasks; the code is 0 where the engine and not the REST layer looked (engine-contract 1.3). */
export function notFound(message: string, code: 0 | null = null): EngineFault {
  return new EngineFault(404, 'InvalidRequestException', message, code);
}
