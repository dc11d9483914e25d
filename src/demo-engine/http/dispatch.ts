import type { IncomingHttpHeaders } from 'node:http';
import type { EngineVersion } from '../engine-version.ts';
import { EngineFault, invalidRequest } from '../wire/engine-fault.ts';
import type { LongPolls } from '../polling/long-polls.ts';
import type { Accounts, Caller } from './accounts.ts';
import { type Answer, answerOfFault, htmlPage } from './answer.ts';
import { type Engine, readJsonBody } from './call.ts';
import { containerFault } from './container-fault.ts';
import { accepts, isJson } from './media-type.ts';
import { isRefusedByContainer, mountPoint, segmentsOf } from './request-path.ts';
import type { Route } from './resource.ts';
import { findRoute } from './routes.ts';

/** The engines of one server, and who may call them. */
export type Application = {
  readonly version: EngineVersion;
  readonly reportedVersion: string | null;
  /** The first one is the default engine. */
  readonly engines: readonly [Engine, ...Engine[]];
  /** undefined where no credentials are wanted. */
  readonly accounts: Accounts | undefined;
  readonly longPolls: LongPolls;
};

/** A request with its body read. */
export type Request = {
  readonly method: string;
  /** Path and query string as they were sent. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: Uint8Array;
};

/** Answers a request in the order in which container, filters, JAX-RS and the resources look at it. */
export async function dispatch(application: Application, request: Request): Promise<Answer> {
  if (isRefusedByContainer(request.method, request.target, request.rawHeaders)) return htmlPage(400);
  const [path, query] = splitOnce(request.target, '?');
  const [mounted, ...segments] = segmentsOf(path) ?? [];
  if (`/${mounted}` !== mountPoint) return htmlPage(404);
  const address = addressOf(application, segments);
  const { refusal, caller } = admit(application, address, request.headers.authorization);
  if (refusal !== undefined) return refusal;
  const answer = await answerOrFault(application.version, () =>
    respond(application, address, caller, request, new URLSearchParams(query)),
  );
  // A filter of the application says it of every GET, but not of what it takes for files (engine-contract 1.2).
  return request.method === 'GET' && !path.endsWith('xml')
    ? { ...answer, headers: { ...answer.headers, 'Cache-Control': 'no-cache' } }
    : answer;
}

async function answerOrFault(version: EngineVersion, respond: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await respond();
  } catch (fault) {
    if (fault instanceof EngineFault) return answerOfFault(fault, version);
    throw fault;
  }
}

type Address = {
  readonly engineName: string;
  /** undefined for a name that no engine has. */
  readonly engine: Engine | undefined;
  /** Behind the engine's name, where there is one. */
  readonly segments: readonly string[];
  readonly isListOfEngines: boolean;
};

function addressOf({ engines }: Application, segments: readonly string[]): Address {
  const [root, name, ...inner] = segments;
  const isNamed = root === 'engine' && name !== undefined;
  const engineName = isNamed ? name : engines[0].name;
  const engine = engines.find((each) => each.name === engineName);
  // An engine has no list of engines in it: such a path stays whole, and unknown.
  const isWithinEngine = isNamed && inner[0] !== 'engine';
  const isListOfEngines = root === 'engine' && name === undefined;
  return { engineName, engine, segments: isWithinEngine ? inner : segments, isListOfEngines };
}

type Admission = { readonly refusal?: Answer; readonly caller?: Caller };

/** The authentication filter; only the list of engines needs no credentials (engine-contract 1.7). */
function admit({ accounts, version }: Application, address: Address, authorization: string | undefined): Admission {
  if (accounts === undefined || address.isListOfEngines) return {};
  if (address.engine === undefined) return { refusal: unavailable(address.engineName, version) };
  const caller = accounts.authenticate(authorization);
  if (caller !== undefined) return { caller };
  return { refusal: { status: 401, headers: { 'WWW-Authenticate': `Basic realm="${address.engineName}"` } } };
}

/** Written by the filter itself, hence the charset (engine-contract 1.1). */
function unavailable(engineName: string, version: EngineVersion): Answer {
  const fault = new EngineFault(404, 'InvalidRequestException', `Process engine ${engineName} not available`, null);
  return { ...answerOfFault(fault, version), contentType: 'application/json;charset=ISO-8859-1' };
}

function respond(
  { engines, version, reportedVersion, longPolls }: Application,
  address: Address,
  caller: Caller | undefined,
  request: Request,
  search: URLSearchParams,
): Answer | Promise<Answer> {
  const { route, pathParameters, allowed } = findRoute(request.method, address.segments, version);
  if (route === undefined) return listOfMethods(allowed);
  checkMediaTypes(route, request);
  if (address.engine === undefined && route.needsNoEngine !== true) throw invalidRequest('No process engine available');
  return route.handle({
    engine: address.engine ?? engines[0],
    engineNames: engines.map(({ name }) => name),
    reportedVersion,
    longPolls,
    caller,
    host: request.headers.host ?? 'localhost',
    pathParameters,
    search,
    readBody: () => (hasNeitherBodyNorType(request) ? null : readJsonBody(request.body, version)),
  });
}

/** What `OPTIONS` answers to who wants no WADL. */
function listOfMethods(allowed: readonly string[]): Answer {
  return { status: 200, contentType: 'text/plain', body: allowed.join(', '), headers: { Allow: allowed.join(',') } };
}

/** 415 comes before 406; on Jersey a request with neither body nor type gets through (engine-contract 1.2). */
function checkMediaTypes({ consumesJson = false, produces = 'application/json' }: Route, request: Request): void {
  const { accept, 'content-type': contentType } = request.headers;
  if (consumesJson && !isJson(contentType) && !hasNeitherBodyNorType(request))
    throw containerFault('unsupportedMediaType');
  if (!accepts(accept, produces)) throw containerFault('notAcceptable');
}

function hasNeitherBodyNorType({ body, headers }: Request): boolean {
  return body.length === 0 && headers['content-type'] === undefined;
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}
