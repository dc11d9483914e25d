import { type Answer, json, noContent } from '../http/answer.ts';
import { beanBody } from '../http/bean-body.ts';
import { type Call, idOf } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { processInstanceTable } from '../query/process-instance-table.ts';
import { type InstanceView, instanceViews } from '../query/process-instance-view.ts';
import type { ProcessInstance } from '../state/process-instance.ts';
import { cancelInstance } from '../state/process.ts';
import { toPrimitiveBoolean } from '../wire/coercion.ts';
import { activityTreeOf } from './activity-tree-json.ts';
import { notFound } from './not-found.ts';
import { checkInstanceReadable } from './permissions.ts';
import { processInstanceOf } from './process-instance-json.ts';
import { readByGetAndPost } from './rows.ts';
import { isInstanceVisible } from './visible-tasks.ts';

/** Looking at instances, and stopping and ending them (engine-contract 7.1). */
export const processInstanceResources: readonly Resource[] = [
  ...readByGetAndPost('/process-instance', {
    table: processInstanceTable,
    rows: visibleViews,
    toJson: ({ instance }, { engine }) => processInstanceOf(instance, engine.version, []),
  }),
  { path: '/process-instance/{id}', methods: { GET: { handle: getInstance }, DELETE: { handle: deleteInstance } } },
  { path: '/process-instance/{id}/suspended', methods: { PUT: { consumesJson: true, handle: setSuspended } } },
  { path: '/process-instance/{id}/activity-instances', methods: { GET: { handle: getActivityTree } } },
];

function visibleViews(call: Call): readonly InstanceView[] {
  return instanceViews(call.engine.store).filter(({ instance }) => isInstanceVisible(call, instance));
}

function getInstance(call: Call): Answer {
  return json(processInstanceOf(visibleInstance(call), call.engine.version, []));
}

/** Refused rather than hidden (engine-contract 1.7). */
function getActivityTree(call: Call): Answer {
  const instance = instanceOf(call);
  if (instance === undefined) throw notFound(`Process instance with id ${idOf(call)} does not exist`);
  checkInstanceReadable(call, instance);
  return json(activityTreeOf(instance, call.engine));
}

function deleteInstance(call: Call): Answer {
  const instance = instanceOf(call);
  if (instance === undefined) {
    throw notFound(`No process instance found for id '${idOf(call)}': processInstance is null`, 0);
  }
  cancelInstance(call.engine.store, instance);
  return noContent;
}

/** An unknown id is none of its concern. */
function setSuspended(call: Call): Answer {
  const { suspended } = beanBody(call, { suspended: toPrimitiveBoolean });
  const instance = instanceOf(call);
  if (instance !== undefined) instance.isSuspended = suspended;
  return noContent;
}

function visibleInstance(call: Call): ProcessInstance {
  const instance = instanceOf(call);
  if (instance !== undefined && isInstanceVisible(call, instance)) return instance;
  throw notFound(`Process instance with id ${idOf(call)} does not exist`);
}

function instanceOf(call: Call): ProcessInstance | undefined {
  return call.engine.store.processInstances.get(idOf(call));
}
