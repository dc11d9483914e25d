import type { Seeded } from './conformance-case.ts';

/** Puts ids in: `{a}` is the id of what is named `a`, `{a.executionId}` another of its ids. Throws on other names. */
export function filledIn(template: string, seeded: Seeded): string {
  return template.replace(/\{(\w+)(?:\.(\w+))?\}/g, (placeholder, name: string, property = 'id') => {
    const id = seeded[name]?.[property];
    if (id === undefined) throw new Error(`Nothing seeded or remembered has what ${placeholder} asks for`);
    return id;
  });
}
