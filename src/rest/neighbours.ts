import type { ExternalTask } from './external-task.ts';
import { type ExternalTaskLog, type LoggedTask, logsOfTasks } from './external-task-log.ts';
import type { ExternalTaskQuery } from './external-task-query.ts';
import { externalTasksOfInstances } from './external-tasks-of-instances.ts';
import type { Identity } from './identity.ts';
import {
  type FailedTask,
  type Incident,
  type InstanceWithIncidents,
  incidentsOfInstances,
  incidentsOfTasks,
} from './incident.ts';
import { jsonOf } from './int64.ts';
import { createLookup } from './lookup.ts';
import { oncePerRequest } from './once-per-request.ts';
import { type ProcessDefinition, processDefinitionsById } from './process-definition.ts';
import type { KnownProcessDefinitions, ProcessDefinitionFacts } from './process-definition-facts.ts';
import { type ProcessInstance, processInstancesById } from './process-instance.ts';
import { type FirstRows, type Queue, SharedPages } from './shared-page.ts';
import type { VariableValue } from './variable.ts';
import { getScopeVariables, ScopeVariables, type VariableInstance } from './variable-instance.ts';
import type { Wire } from './wire.ts';

/** What lies around external tasks, as one caller may see it during one request. Whatever is asked for at the same moment shares calls. */
export interface Neighbours {
  readonly processInstance: {
    /** Null when there is none, or it has ended. */
    readonly get: (id: string) => Promise<ProcessInstance | null>;
    /** The first `wanted` of its tasks that match a query, which says nothing of instances itself. */
    readonly externalTasks: (id: string, query: ExternalTaskQuery, wanted: number) => Promise<FirstRows<ExternalTask>>;
    readonly incidents: (instance: InstanceWithIncidents) => Promise<readonly Incident[]>;
  };
  readonly processDefinition: {
    /** Null when there is none. */
    readonly get: (id: string) => Promise<ProcessDefinition | null>;
    /** What of it never changes: mostly without a call. */
    readonly facts: (id: string) => Promise<ProcessDefinitionFacts | null>;
  };
  readonly variable: {
    /** Of one scope, given by its execution; at least those of the names that are given. */
    readonly ofScope: (executionId: string, names?: readonly string[]) => Promise<readonly VariableInstance[]>;
    /** With the values of Bytes, too: one call for each scope, a few at a time. */
    readonly withBytes: (executionId: string) => Promise<Readonly<Record<string, VariableValue>>>;
  };
  readonly incident: { readonly ofTask: (task: FailedTask) => Promise<Incident | null> };
  readonly taskLog: { readonly first: (task: LoggedTask, wanted: number) => Promise<FirstRows<ExternalTaskLog>> };
}

/** What they are found with; `singly` queues calls of which there may be many. */
export type NeighbourParts = {
  readonly wire: Wire;
  readonly identity: Identity;
  readonly definitions: KnownProcessDefinitions;
  readonly singly: Queue;
};

/** The neighbours for one request, and how to say that a command may have changed them. */
export function createNeighbours(parts: NeighbourParts): {
  readonly neighbours: Neighbours;
  readonly forget: () => void;
} {
  const { wire, identity, definitions, singly } = parts;
  const instances = createLookup(processInstancesById(wire), identity);
  const present = createLookup(processDefinitionsById(wire), identity);
  const tasksByQuery = new Map<string, SharedPages<string, ExternalTask>>();
  const incidents = new SharedPages(incidentsOfTasks(wire), identity, singly);
  const instanceIncidents = new SharedPages(incidentsOfInstances(wire, identity), identity, singly);
  const logs = new SharedPages(logsOfTasks(wire, identity), identity, singly);
  const variables = new ScopeVariables(wire, identity);
  const scopes = oncePerRequest((executionId) => singly(() => getScopeVariables(wire, executionId)));

  async function getDefinition(id: string): Promise<ProcessDefinition | null> {
    const definition = await present.load(id);
    if (definition !== null) definitions.add(definition, identity);
    return definition;
  }

  function tasksThatMatch(query: ExternalTaskQuery): SharedPages<string, ExternalTask> {
    const key = jsonOf(query);
    const known =
      tasksByQuery.get(key) ?? new SharedPages(externalTasksOfInstances(wire, identity, query), identity, singly);
    tasksByQuery.set(key, known);
    return known;
  }

  return {
    neighbours: {
      processInstance: {
        get: instances.load,
        externalTasks: (id, query, wanted) => tasksThatMatch(query).of(id, wanted),
        incidents: async (instance) => (await instanceIncidents.of(instance, Number.POSITIVE_INFINITY)).rows,
      },
      processDefinition: {
        get: getDefinition,
        facts: async (id) => definitions.get(id, identity) ?? getDefinition(id),
      },
      variable: {
        ofScope: (executionId, names) => variables.of(executionId, names),
        withBytes: scopes.ask,
      },
      incident: { ofTask: async (task) => (await incidents.of(task, 1)).rows[0] ?? null },
      taskLog: { first: (task, wanted) => logs.of(task, wanted) },
    },
    forget: () => {
      for (const one of [instances, present, incidents, instanceIncidents, logs, scopes]) one.forget();
      tasksByQuery.clear();
    },
  };
}
