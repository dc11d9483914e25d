import { type ConstDirectiveNode, Kind, parse, print } from 'graphql';

/** The directives that the contract promises to routers; composers refuse some others, so they are not compared. */
const promised = new Set(['key', 'shareable']);

/** How the schema of a subgraph breaks the contract's `@key` and `@shareable`; one that it has and the contract has not is fine. */
export function federationBreaks(contract: string, subgraph: string): readonly string[] {
  const found = directivesIn(subgraph);
  return [...directivesIn(contract)].flatMap(([coordinate, wanted]) =>
    wanted
      .filter((directive) => !found.get(coordinate)?.includes(directive))
      .map((directive) => `${coordinate} lacks ${directive} in the subgraph.`),
  );
}

/** Those of each type and field: `@key(fields: "id")` of `ExternalTask`. A type that is shareable has shareable fields. */
function directivesIn(sdl: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const definition of parse(sdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const { name, directives, fields = [] } = definition;
    found.set(name.value, textsOf(directives));
    for (const field of fields) found.set(`${name.value}.${field.name.value}`, textsOf(field.directives));
  }
  return found;
}

function textsOf(directives: readonly ConstDirectiveNode[] | undefined): readonly string[] {
  return (directives ?? []).filter(({ name }) => promised.has(name.value)).map(print);
}
