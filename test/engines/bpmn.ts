import type { CallerModel, ProcessModel, Step } from './process-model.ts';

/**
 * BPMN 2.0: an instance is started right before the task it is wanted for; the first can also be reached from the start
 * event, which the engine demands.
 */
export function bpmnOf({ key, name, versionTag, firstSteps }: ProcessModel): string {
  const steps = [...firstSteps.values()];
  const errors = [...new Set(steps.flatMap(errorCodesOf))];
  return definitionsOf(`
  ${errors.map((code) => `<bpmn:error id=${quoted(errorId(code))} errorCode=${quoted(code)} />`).join('\n  ')}
  <bpmn:process id=${quoted(key)}${attribute('name', name)}${attribute('camunda:versionTag', versionTag)}
    isExecutable="true" camunda:historyTimeToLive="P1D">
    <bpmn:startEvent id="seed.start" />
    ${flow('seed.start', steps[0]?.id ?? '')}
    ${steps.flatMap((step) => elementsOf(step, [])).join('\n    ')}
  </bpmn:process>`);
}

/** The process that calls another one, which lies in the same deployment, with all that it has itself. */
export function callerBpmnOf({ key, name, activityId }: CallerModel, calledKey: string): string {
  return definitionsOf(`
  <bpmn:process id=${quoted(key)}${attribute('name', name)} isExecutable="true" camunda:historyTimeToLive="P1D">
    <bpmn:startEvent id="seed.start" />
    ${flow('seed.start', activityId)}
    <bpmn:callActivity id=${quoted(activityId)} name=${quoted(activityId)} calledElement=${quoted(calledKey)}
      camunda:calledElementBinding="deployment">
      <bpmn:extensionElements>
        <camunda:in businessKey="#{execution.processBusinessKey}" />
        <camunda:in variables="all" />
      </bpmn:extensionElements>
    </bpmn:callActivity>
  </bpmn:process>`);
}

function definitionsOf(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://bpmn.io/schema/bpmn">${content}
</bpmn:definitions>
`;
}

/** A step with all that it leads to; `rest` follows what the step itself says. */
function elementsOf(step: Step, rest: readonly Step[]): readonly string[] {
  const { id, topic, failsAfterCompletion: fault } = step;
  const [following, ...later] = [...step.next, ...rest];
  const elements = [
    `<bpmn:serviceTask id=${quoted(id)} name=${quoted(id)} camunda:type="external" camunda:topic=${quoted(topic)}>${extensionsOf(step)}</bpmn:serviceTask>`,
    ...Object.entries(step.onBpmnError).flatMap(([code, handler]) => boundaryOf(id, code, handler)),
  ];
  if (fault !== undefined) return [...elements, faults[fault](`${id}.fault`), flow(id, `${id}.fault`)];
  if (following === undefined) return elements;
  return [...elements, flow(id, following.id), ...elementsOf(following, later)];
}

function boundaryOf(id: string, code: string, handler: Step | 'end'): readonly string[] {
  const boundary = `${id}.${code}`;
  const event = `<bpmn:boundaryEvent id=${quoted(boundary)} attachedToRef=${quoted(id)}>
      <bpmn:errorEventDefinition errorRef=${quoted(errorId(code))}
        camunda:errorCodeVariable="errorCode" camunda:errorMessageVariable="errorMessage" />
    </bpmn:boundaryEvent>`;
  return handler === 'end' ? [event] : [event, flow(boundary, handler.id), ...elementsOf(handler, [])];
}

function extensionsOf({ extensionProperties, errorEvents }: Step): string {
  const properties = Object.entries(extensionProperties)
    .map(([name, value]) => `<camunda:property name=${quoted(name)} value=${quoted(value)} />`)
    .join('');
  const events = Object.entries(errorEvents)
    .map(([message, code]) => {
      const expression = `\${externalTask.errorMessage == '${message}'}`;
      return `<camunda:errorEventDefinition id=${quoted(`event.${code}`)} errorRef=${quoted(errorId(code))} expression=${quoted(expression)} />`;
    })
    .join('');
  const extensions = `${properties === '' ? '' : `<camunda:properties>${properties}</camunda:properties>`}${events}`;
  return extensions === '' ? '' : `<bpmn:extensionElements>${extensions}</bpmn:extensionElements>`;
}

const faults: Readonly<Record<NonNullable<Step['failsAfterCompletion']>, (id: string) => string>> = {
  'unknown-property': (id) => `<bpmn:serviceTask id=${quoted(id)} camunda:expression="\${nope}" />`,
  'missing-resource': (id) =>
    `<bpmn:scriptTask id=${quoted(id)} scriptFormat="juel" camunda:resource="deployment://nope.script" />`,
};

function errorCodesOf(step: Step): readonly string[] {
  const { next, onBpmnError, errorEvents } = step;
  const handlers = Object.values(onBpmnError).filter((handler) => handler !== 'end');
  return [...Object.keys(onBpmnError), ...Object.values(errorEvents), ...[...next, ...handlers].flatMap(errorCodesOf)];
}

function errorId(code: string): string {
  return `error.${code}`;
}

function flow(from: string, to: string): string {
  return `<bpmn:sequenceFlow id=${quoted(`${from}.${to}`)} sourceRef=${quoted(from)} targetRef=${quoted(to)} />`;
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}=${quoted(value)}`;
}

function quoted(value: string): string {
  return `"${value.replace(/[&<>"\n\t]/g, (character) => `&#${character.charCodeAt(0)};`)}"`;
}
