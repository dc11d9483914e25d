import { type ScriptedEngine, startScriptedEngine } from './scripted-engine.ts';

/** An engine that has every task that it is asked for by id, but those named `gone…`. */
export async function startBoundlessEngine(): Promise<ScriptedEngine> {
  return startScriptedEngine(({ url, body }) => {
    const one = /^\/external-task\/(.+)$/.exec(url)?.[1];
    if (one !== undefined) return { json: taskOf(decodeURIComponent(one)) };
    const { externalTaskIdIn: ids = [] } = JSON.parse(body || '{}');
    return { json: ids.filter((id: string) => !id.startsWith('gone')).map(taskOf) };
  });
}

const taskOf = (id: string) => ({ id, topicName: `topic of ${id}`, priority: 0, retries: null, suspended: false });
