import { type ScriptedAnswer, type ScriptedCall, type ScriptedEngine, startScriptedEngine } from './scripted-engine.ts';

/** What goes wrong instead of the engine's own answer; undefined where nothing does. */
export type Fault = (call: ScriptedCall) => ScriptedAnswer | undefined;

/** A real answerer behind a script: what the script does not answer, the engine at `baseUrl` does. */
export async function startFaultyEngine(baseUrl: string, faultOf: Fault): Promise<ScriptedEngine> {
  return startScriptedEngine(async (call) => faultOf(call) ?? pass(baseUrl, call));
}

async function pass(baseUrl: string, { method, url, body, authorization }: ScriptedCall): Promise<ScriptedAnswer> {
  const response = await fetch(baseUrl + url, {
    method,
    ...(body !== '' && { body }),
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
  });
  const contentType = response.headers.get('content-type');
  return {
    status: response.status,
    text: await response.text(),
    ...(contentType !== null && { headers: { 'content-type': contentType } }),
  };
}
