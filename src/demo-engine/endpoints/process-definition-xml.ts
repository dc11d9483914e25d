import type { DemoStep } from '../demo-task.ts';
import { activityIdOf } from '../state/process-definition.ts';
import type { ProcessDefinition } from '../state/process-instance.ts';
import { startEventId } from '../state/start-instance.ts';

/** A definition as BPMN 2.0: its steps by the flows between them, each named where a name is known (engine-contract 7.1). */
export function bpmnOf({ key, name, versionTag, firstSteps, call }: ProcessDefinition): string {
  const process = new ProcessText();
  if (call !== null) process.addCall(call.activityId, call.calledElement);
  for (const [index, step] of firstSteps.entries()) process.addStep(step, [], index === 0 ? startEventId : undefined);
  const errors = [...process.errorCodes].map(
    (code) => `\n  <bpmn:error id=${quoted(errorId(code))} errorCode=${quoted(code)} />`,
  );
  const tag = versionTag === null ? '' : ` camunda:versionTag=${quoted(versionTag)}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://bpmn.io/schema/bpmn">${errors.join('')}
  <bpmn:process id=${quoted(key)}${name === null ? '' : ` name=${quoted(name)}`}${tag} isExecutable="true">
    <bpmn:startEvent id=${quoted(startEventId)} />
    ${process.elements.join('\n    ')}
  </bpmn:process>
</bpmn:definitions>
`;
}

/** The elements of a process, each once. */
class ProcessText {
  readonly elements: string[] = [];
  readonly errorCodes = new Set<string>();
  readonly #ids = new Set<string>();

  addCall(id: string, calledElement: string): void {
    const [element, name] = [quoted(calledElement), quoted(id)];
    this.#add(id, `<bpmn:callActivity id=${name} name=${name} calledElement=${element} />`);
    this.#flow(startEventId, id);
  }

  /** A step with all that it leads to; `rest` follows what the step itself says. */
  addStep(step: DemoStep, rest: readonly DemoStep[], from?: string): void {
    const id = activityIdOf(step);
    const { activityName = id, topicName = 'topic', next = [], onBpmnError = {} } = step;
    if (from !== undefined) this.#flow(from, id);
    const attributes = `id=${quoted(id)} name=${quoted(activityName)}`;
    const isNew = this.#add(
      id,
      `<bpmn:serviceTask ${attributes} camunda:type="external" camunda:topic=${quoted(topicName)} />`,
    );
    if (!isNew) return;
    for (const [code, handler] of Object.entries(onBpmnError)) this.#addHandler(id, code, handler);
    const [following, ...later] = [...next, ...rest];
    if (following !== undefined) this.addStep(following, later, id);
  }

  #addHandler(id: string, code: string, handler: DemoStep | 'end'): void {
    this.errorCodes.add(code);
    const boundary = `${id}.${code}`;
    const definition = `<bpmn:errorEventDefinition errorRef=${quoted(errorId(code))} />`;
    const attached = `attachedToRef=${quoted(id)}`;
    this.#add(boundary, `<bpmn:boundaryEvent id=${quoted(boundary)} ${attached}>${definition}</bpmn:boundaryEvent>`);
    if (handler !== 'end') this.addStep(handler, [], boundary);
  }

  #flow(from: string, to: string): void {
    const id = `${from}.to.${to}`;
    this.#add(id, `<bpmn:sequenceFlow id=${quoted(id)} sourceRef=${quoted(from)} targetRef=${quoted(to)} />`);
  }

  #add(id: string, element: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    this.elements.push(element);
    return true;
  }
}

function errorId(code: string): string {
  return `error.${code}`;
}

function quoted(value: string): string {
  return `"${value.replace(/[&<>"\n\t]/g, (character) => `&#${character.charCodeAt(0)};`)}"`;
}
