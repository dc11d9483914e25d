import type { DemoVariable } from '../demo-task.ts';
import type { Variable, Variables } from '../state/variable.ts';
import { readJson, writeJson } from '../wire/json.ts';
import { capitalised } from './read-variable.ts';
import { valueTypeNamed } from './value-types.ts';
import { toVariableBean } from './variable-bean.ts';

/**
 * The variables that tasks are made with, read as if they had been sent; a type that no engine knows is kept as it is. Throws
 * for what an engine would refuse.
 */
export function variablesOf(given: Readonly<Record<string, DemoVariable>> = {}): Variables {
  return new Map(Object.entries(given).map(([name, seed]) => [name, variableOf(seed)]));
}

function variableOf(seed: DemoVariable): Variable {
  const typeName = capitalised(seed.type);
  const json = readJson(writeJson(seed), { ignoresTrailingText: false, maxDepth: Number.POSITIVE_INFINITY });
  const bean = toVariableBean(json);
  const read = valueTypeNamed(typeName, true);
  if (bean !== null && read !== undefined) return read(bean, typeName);
  return { type: 'Opaque', typeName, value: seed.value ?? null, valueInfo: seed.valueInfo ?? {} };
}
