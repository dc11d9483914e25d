import type { IFlattenedRuleSet, IRegularForbiddenRuleType } from 'dependency-cruiser';

/** The rooms a room may import, and those it may import types only from, with `import type`. */
interface Room {
  readonly imports?: readonly string[];
  readonly types?: readonly string[];
}

/** Every folder of `src/`, and every file directly in it. */
const rooms: Readonly<Record<string, Room>> = {
  rest: {},
  resolvers: { imports: ['rest'] },
  schema: { imports: ['resolvers'], types: ['rest'] },
  'demo-engine': { types: ['rest'] },
  server: { imports: ['schema', 'rest', 'demo-engine', 'config'], types: ['resolvers'] },
  config: {},
  help: { imports: ['config'] },
  cli: { imports: ['server', 'schema', 'config', 'help'] },
  index: { imports: ['server', 'schema', 'config'] },
  bin: { imports: ['cli', 'node-version'] },
  'node-version': {},
};

const packages = '(^|/)node_modules/';
const graphqlLibraries = `${packages}(graphql|graphql-yoga|graphql-scalars|@pothos|@graphql-yoga|@graphql-tools|@apollo)/`;

/** The import law as rules of dependency-cruiser, each named for what it demands. */
export const importLaw: IFlattenedRuleSet = {
  forbidden: [
    ...Object.entries(rooms).flatMap(([name, room]) => rulesOf(name, room)),
    forbid('every file lies in a room', { path: '^src/', pathNot: Object.keys(rooms).map(pathOf) }, {}),
    forbid('no cycles', {}, { circular: true }),
    forbid('src imports nothing beside it', { path: '^src/' }, { pathNot: '^src/', dependencyTypes: ['local'] }),
    forbid('every import is found', {}, { couldNotResolve: true }),
    forbid('src imports declared dependencies', { path: '^src/' }, { dependencyTypes: ['npm-dev', 'npm-no-pkg'] }),
    forbid('only rest/http knows got', { pathNot: '^src/rest/http\\.ts$' }, { path: `${packages}got/` }),
    forbid(
      'no GraphQL below the schema',
      { path: ['rest', 'resolvers', 'demo-engine', 'config'].map(pathOf) },
      { path: graphqlLibraries },
    ),
  ],
};

function rulesOf(name: string, { imports = [], types = [] }: Room): IRegularForbiddenRuleType[] {
  const from = { path: pathOf(name) };
  const allowed = [name, ...imports, ...types].map(pathOf);
  const mayImport = forbid(`${name} may import ${listed([...imports, ...types])}`, from, {
    path: '^src/',
    pathNot: allowed,
  });
  if (types.length === 0) return [mayImport];
  const onlyTypes = { path: types.map(pathOf), dependencyTypesNot: ['type-only' as const] };
  return [mayImport, forbid(`${name} may import types only from ${listed(types)}`, from, onlyTypes)];
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'nothing of ours' : names.join(', ');
}

function pathOf(room: string): string {
  return `^src/${room}(/|\\.(ts|js)$)`;
}

function forbid(
  name: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, severity: 'error', from, to };
}
