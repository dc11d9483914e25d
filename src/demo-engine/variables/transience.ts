import { illegalArgument } from '../wire/engine-fault.ts';
import type { JsonObject } from '../wire/json.ts';

/** Throws where `transient` is there but no boolean (engine-contract 2.3). */
export function checkTransience(valueInfo: JsonObject | null): void {
  if (valueInfo === null || !Object.hasOwn(valueInfo, 'transient')) return;
  if (typeof valueInfo.transient !== 'boolean') {
    throw illegalArgument("The property 'transient' should have a value of type 'boolean'.");
  }
}

/** Whether the variable is for the transaction only, and never stored. */
export function isTransient(valueInfo: JsonObject | null): boolean {
  return valueInfo?.transient === true;
}
