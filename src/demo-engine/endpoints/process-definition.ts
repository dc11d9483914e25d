import { type Answer, json } from '../http/answer.ts';
import { type Call, idOf } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { type DefinitionView, definitionViews, processDefinitionTable } from '../query/process-definition-table.ts';
import { deleteDefinition } from '../state/delete-definition.ts';
import { latestDefinition } from '../state/process-definition.ts';
import type { ProcessDefinition } from '../state/process-instance.ts';
import { EngineFault, processEngineFault } from '../wire/engine-fault.ts';
import { notFound } from './not-found.ts';
import { checkDefinitionReadable } from './permissions.ts';
import { bpmnOf } from './process-definition-xml.ts';
import { readByGet } from './rows.ts';
import { isDefinitionVisible } from './visible-tasks.ts';

/** What tasks and instances are made of (engine-contract 7.1). */
export const processDefinitionResources: readonly Resource[] = [
  ...readByGet('/process-definition', {
    table: processDefinitionTable,
    rows: visibleViews,
    toJson: ({ definition }) => processDefinitionOf(definition),
  }),
  {
    path: '/process-definition/{id}',
    methods: {
      GET: { handle: getDefinition },
      DELETE: { handle: remove },
    },
  },
  { path: '/process-definition/{id}/xml', methods: { GET: { handle: getXml } } },
];

/** The latest definition of the key in the path, and of the tenant there or of none. Throws the 404 of the REST layer. */
export function definitionByKey({ engine, pathParameters }: Call): ProcessDefinition {
  const { key = '', tenantId = null } = pathParameters;
  const definition = latestDefinition(engine.store, key, tenantId);
  if (definition !== undefined) return definition;
  const ofTenant = tenantId === null ? 'no tenant-id' : `tenant-id: ${tenantId}`;
  throw new EngineFault(404, 'RestException', `No matching process definition with key: ${key} and ${ofTenant}`, null);
}

function visibleViews(call: Call): readonly DefinitionView[] {
  const { definitions } = call.engine.store;
  return definitionViews(definitions.values()).filter(({ definition }) => isDefinitionVisible(call, definition));
}

/** Who may not read it finds none; the XML is refused instead (engine-contract 1.7). */
function getDefinition(call: Call): Answer {
  const definition = definitionById(call);
  if (definition === undefined || !isDefinitionVisible(call, definition)) throw noMatch(call, 404);
  return json(processDefinitionOf(definition));
}

/** Up to 7.13 an unknown one is a 400 for who wants the XML (engine-contract 7.1). */
function getXml(call: Call): Answer {
  const definition = definitionById(call);
  if (definition === undefined) throw noMatch(call, call.engine.version.level >= 14 ? 404 : 400);
  checkDefinitionReadable(call, definition);
  return json({ id: definition.id, bpmn20Xml: bpmnOf(definition) });
}

function noMatch(call: Call, status: 404 | 400): EngineFault {
  return new EngineFault(status, 'InvalidRequestException', `No matching definition with id ${idOf(call)}`, 0);
}

/** 200 without a word; with running instances only where they may go too, and their history with them (engine-contract 7.1). */
function remove(call: Call): Answer {
  const { store } = call.engine;
  const definition = definitionById(call);
  if (definition === undefined) {
    throw notFound(`No process definition found with id '${idOf(call)}': processDefinition is null`, 0);
  }
  const running = [...store.processInstances.values()].filter((instance) => instance.definition === definition);
  if (running.length > 0 && call.search.get('cascade') !== 'true') {
    const failed = 'Deletion of process definition without cascading failed.';
    const why = `because there are ${running.length} dependent process instances.`;
    throw processEngineFault(
      `ENGINE-03076 ${failed} Process definition with id: ${definition.id} can't be deleted, ${why}`,
    );
  }
  deleteDefinition(store, definition);
  return { status: 200 };
}

function definitionById({ engine, pathParameters }: Call): ProcessDefinition | undefined {
  return [...engine.store.definitions.values()].find(({ id }) => id === pathParameters.id);
}

function processDefinitionOf({ id, key, name, version, tenantId, versionTag, deployment }: ProcessDefinition) {
  return {
    id,
    key,
    category: 'http://bpmn.io/schema/bpmn',
    description: null,
    name,
    version,
    resource: `${key}.bpmn`,
    deploymentId: deployment.id,
    diagram: null,
    suspended: false,
    tenantId,
    versionTag,
    historyTimeToLive: null,
    startableInTasklist: true,
  };
}
