import type { Engine } from '../http/call.ts';
import type { ProcessInstance } from '../state/process-instance.ts';
import { openTasksOf } from '../state/process.ts';

type Activity = {
  readonly id: string;
  readonly executionId: string;
  readonly activityId: string;
  readonly activityType: string;
  readonly activityName: string | null;
};

/** Where an instance is: itself at the root, below it what it waits for (engine-contract 7.1). */
export function activityTreeOf(instance: ProcessInstance, { store }: Engine) {
  const { id, definition } = instance;
  const node = (activity: Activity, parentActivityInstanceId: string | null, children: readonly object[]) => {
    const { activityId, executionId, activityType, activityName } = activity;
    const isHere = (place: { readonly executionId: string } | null) =>
      place?.executionId === executionId && activity.id !== id;
    const incidents = store.incidents.filter(({ state, place }) => state === 'open' && isHere(place));
    return {
      id: activity.id,
      parentActivityInstanceId,
      activityId,
      activityType,
      processInstanceId: id,
      processDefinitionId: definition.id,
      childActivityInstances: children,
      childTransitionInstances: [],
      executionIds: [executionId],
      activityName,
      incidentIds: incidents.map((incident) => incident.id),
      incidents: incidents.map((incident) => ({ id: incident.id, activityId })),
      name: activityName,
    };
  };
  const children = activitiesOf(instance, store).map((activity) => node(activity, id, []));
  const root = {
    id,
    executionId: id,
    activityId: definition.id,
    activityType: 'processDefinition',
    activityName: definition.name,
  };
  return node(root, null, children);
}

function activitiesOf(instance: ProcessInstance, store: Engine['store']): readonly Activity[] {
  const { waitsAt } = instance;
  const tasks = openTasksOf(store, instance).map(({ activityInstanceId, executionId, activityId, step }) => {
    const activityName = step.activityName ?? activityId;
    return { id: activityInstanceId, executionId, activityId, activityType: 'serviceTask', activityName };
  });
  if (waitsAt === null) return tasks;
  const { activityInstanceId: id, executionId, activityId } = waitsAt;
  return [{ id, executionId, activityId, activityType: 'callActivity', activityName: activityId }, ...tasks];
}
