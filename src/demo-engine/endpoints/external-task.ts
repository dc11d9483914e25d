import { type Answer, json, noContent, plainText } from '../http/answer.ts';
import { type Call, idOf, maxResultsLimitFor, windowOf } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import type { ExternalTaskQuery } from '../query/external-task-query.ts';
import { queryFromBody, queryFromSearch } from '../query/read-query.ts';
import { countTasks, findTasks } from '../query/run-query.ts';
import { toObject } from '../wire/coercion.ts';
import { noSuchTask, nullPointer, nullValue } from '../wire/engine-fault.ts';
import { externalTaskOf } from './external-task-json.ts';
import { checkReadable } from './permissions.ts';
import { isVisible, visibleTasks } from './visible-tasks.ts';

/** The reads of external tasks (engine-contract 4.2 to 4.5). */
export const externalTaskResources: readonly Resource[] = [
  { path: '/external-task', methods: readByGetAndPost(listExternalTasks) },
  { path: '/external-task/count', methods: readByGetAndPost(countExternalTasks) },
  { path: '/external-task/{id}', methods: { GET: { handle: getExternalTask } } },
  {
    path: '/external-task/{id}/errorDetails',
    methods: { GET: { produces: 'text/plain', handle: getErrorDetails } },
  },
];

type QueryReader = () => ExternalTaskQuery;

function readByGetAndPost(handle: (call: Call, readQuery: QueryReader) => Answer): Resource['methods'] {
  return {
    GET: { handle: (call) => handle(call, () => queryFromSearch(call.search, call.engine.version)) },
    POST: { consumesJson: true, handle: (call) => handle(call, () => queryOfBody(call)) },
  };
}

/** `firstResult` and `maxResults` are query parameters in both, and looked at before the body. */
function listExternalTasks(call: Call, readQuery: QueryReader): Answer {
  const window = windowOf(call);
  const { version } = call.engine;
  const tasks = findTasks(queriedEngine(call), readQuery(), window, maxResultsLimitFor(call));
  return json(tasks.map((task) => externalTaskOf(task, version)));
}

function countExternalTasks(call: Call, readQuery: QueryReader): Answer {
  return json({ count: countTasks(queriedEngine(call), readQuery()) });
}

function getExternalTask(call: Call): Answer {
  const task = call.engine.store.tasks.get(idOf(call));
  if (task === undefined || !isVisible(call, task)) throw noSuchTask(idOf(call), null);
  return json(externalTaskOf(task, call.engine.version));
}

/** An unknown id is a 500 here (engine-contract 4.5). */
function getErrorDetails(call: Call): Answer {
  const task = call.engine.store.tasks.get(idOf(call));
  if (task === undefined) throw nullValue(`No external task found with id ${idOf(call)}: externalTask is null`);
  checkReadable(call, task);
  return task.errorDetails === null ? noContent : plainText(task.errorDetails);
}

function queryOfBody(call: Call): ExternalTaskQuery {
  const body = toObject(call.readBody());
  if (body === null) {
    const setter = 'setObjectMapper(com.fasterxml.jackson.databind.ObjectMapper)';
    throw nullPointer(`org.camunda.bpm.engine.rest.dto.externaltask.ExternalTaskQueryDto.${setter}`, 'queryDto');
  }
  return queryFromBody(body, call.engine.version);
}

function queriedEngine(call: Call) {
  const { version, store } = call.engine;
  return { version, now: store.now(), tasks: visibleTasks(call) };
}
