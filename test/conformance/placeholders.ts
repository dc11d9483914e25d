import type { SeededTask } from '../support/engine-under-test.ts';
import type { Seeded } from './conformance-case.ts';

/** Puts ids in: `{a}` is the id of the task named `a`, `{a.executionId}` another of its ids. Throws on other names. */
export function filledIn(template: string, seeded: Seeded): string {
  return template.replace(/\{(\w+)(?:\.(\w+))?\}/g, (placeholder, name: string, property = 'id') => {
    const id = seeded[name]?.[property as keyof SeededTask];
    if (id === undefined) throw new Error(`No seeded task has what ${placeholder} asks for`);
    return id;
  });
}
