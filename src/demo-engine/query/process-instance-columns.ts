import type { Incident } from '../state/task-state.ts';
import { processEngineFault } from '../wire/engine-fault.ts';
import { type Column, column, onlyWhen, textIs } from './columns.ts';
import { like } from './like.ts';
import { variableConditions } from './list-kinds.ts';
import { date, text, textSet } from './parameter-kinds.ts';
import type { InstanceView } from './process-instance-view.ts';
import { checkValues, variablePredicate } from './variable-condition.ts';

/** Conditions that both queries for process instances have; an empty list of ids is refused (engine-contract 7). */
export const processInstanceIds: Column<InstanceView> = column(textSet, (ids) => {
  if (ids.length === 0) throw processEngineFault('Set of process instance ids is empty');
  const wanted = new Set(ids);
  return ({ instance }) => wanted.has(instance.id);
});

/** Asked for both states, the engine keeps what was said last. */
export const active: Column<InstanceView> = {
  fromJson: (value, given) =>
    given.isTrue('suspended') ? undefined : onlyWhen<InstanceView>(isActive).fromJson(value, given),
  fromText: () => undefined,
};

/** Instances that stand still. */
export const suspended: Column<InstanceView> = onlyWhen(
  ({ instance }) => instance.isSuspended && instance.endTime === null,
);

function isActive({ instance }: InstanceView): boolean {
  return !instance.isSuspended && instance.endTime === null;
}

/** Conditions on variables: all of them, or in a group of alternatives any. */
export function variables(hasLocalScopes: boolean): Column<InstanceView> {
  return column(variableConditions, (conditions, { version, isTrue, isAnyOf }) => {
    const predicates = conditions.map((condition) =>
      variablePredicate(condition, {
        isOperaton: version.isOperaton,
        ignoresNameCase: isTrue('variableNamesIgnoreCase'),
        ignoresValueCase: isTrue('variableValuesIgnoreCase'),
        noun: 'variable',
      }),
    );
    checkValues(conditions);
    return ({ instance }) => {
      const scopes = [instance.variables, ...(hasLocalScopes ? instance.localScopes : [])];
      return isAnyOf === true ? predicates.some((meets) => meets(scopes)) : predicates.every((meets) => meets(scopes));
    };
  });
}

/** Some incident, of which `isMeant` tells whether it counts. */
export function incidentText(
  matches: (wanted: string) => (incident: Incident) => boolean,
  isMeant: (incident: Incident) => boolean,
): Column<InstanceView> {
  return column(text, (wanted) => {
    const holds = matches(wanted);
    return ({ incidents }) => incidents.some((incident) => isMeant(incident) && holds(incident));
  });
}

/** By id. */
export const incidentOfId = (wanted: string) => (incident: Incident) => incident.id === wanted;
/** By type. */
export const incidentOfType = (wanted: string) => (incident: Incident) => incident.incidentType === wanted;
/** By message. */
export const incidentSaying = (wanted: string) => (incident: Incident) => incident.message === wanted;
/** By message, with SQL's `LIKE`. */
export const incidentSayingLike = (pattern: string) => {
  const matches = like(pattern);
  return (incident: Incident) => matches(incident.message ?? '');
};

/** The instant itself counts too. */
export const startedBefore: Column<InstanceView> = column(
  date,
  (time) =>
    ({ instance }) =>
      instance.startTime <= time,
);
/** The instant itself counts too. */
export const startedAfter: Column<InstanceView> = column(
  date,
  (time) =>
    ({ instance }) =>
      instance.startTime >= time,
);

const hasEnded = (compare: (endTime: number, time: number) => boolean): Column<InstanceView> =>
  column(
    date,
    (time) =>
      ({ instance: { endTime } }) =>
        endTime !== null && compare(endTime, time),
  );

/** The instant itself counts too; what runs has no end. */
export const finishedBefore = hasEnded((endTime, time) => endTime <= time);
/** The same the other way round. */
export const finishedAfter = hasEnded((endTime, time) => endTime >= time);

/** How an instance ended. */
export function endedAs(state: InstanceView['instance']['state']): Column<InstanceView> {
  return onlyWhen(({ instance }) => instance.state === state);
}

/** The instance that has called. */
export const callerIs: Column<InstanceView> = textIs(({ instance }) => instance.caller?.id ?? null);
/** The instance that was called. */
export const calledIs: Column<InstanceView> = textIs(({ instance }) => instance.called?.id ?? null);
/** Nobody has called it. */
export const isRoot: Column<InstanceView> = onlyWhen(({ instance }) => instance.caller === null);
