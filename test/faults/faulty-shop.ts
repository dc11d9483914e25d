import { type Fault, startFaultyEngine } from '../support/faulty-engine.ts';
import { type Answer, type GatewayUnderTest, startBareGateway } from '../support/gateway-under-test.ts';
import type { ScriptedAnswer, ScriptedEngine } from '../support/scripted-engine.ts';
import { startEngineUnderTest } from '../support/the-engine.ts';

/** A gateway before the demo engine, with something in between that goes wrong when it is told to. */
export type FaultyShop = {
  readonly engine: ScriptedEngine;
  readonly ask: GatewayUnderTest['ask'];
  /** The same; nothing of it is kept for the report of a failure, which would look like a leak. */
  readonly askAndForget: (query: string) => Promise<Answer<unknown>>;
  /** How many calls matched since then; 0 while the engine is away. */
  readonly faultsMet: number;
  /** From now on this happens to calls like `GET /external-task/t1` that match; with `away` nobody listens. */
  readonly breakDown: (
    answer: ScriptedAnswer | 'away' | (() => ScriptedAnswer | undefined),
    meets: RegExp,
  ) => Promise<void>;
  /** From now on all is well. */
  readonly heal: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts one whose engine has the tasks `t1`, held by the worker `w` and failed before, and `t2`. */
export async function startFaultyShop(...flags: readonly string[]): Promise<FaultyShop> {
  const demo = await startEngineUnderTest();
  const lock = { workerId: 'w', expiresIn: 3_600_000 };
  const [t1] = await demo.seed([
    {
      lock,
      failure: { errorMessage: 'no', errorDetails: 'at all', retries: 2, retryTimeout: 3_600_000 },
      localVariables: { a: { type: 'Long', value: 1 } },
    },
  ]);
  if (t1 === undefined) throw new Error('The engine took no task.');
  let fault: Fault = () => undefined;
  let faultsMet = 0;
  let isAway = false;
  const called = (text: string) => text.replaceAll('t1', t1.id);
  const engine = await startFaultyEngine(demo.baseUrl, (call) => fault(call));
  const gateway = await startBareGateway({ baseUrl: engine.baseUrl, log: engine.calls }, ...flags);

  async function heal(): Promise<void> {
    fault = () => undefined;
    if (isAway) await engine.comeBack();
    isAway = false;
  }

  await gateway.ask('{ externalTaskCount }');
  return {
    engine,
    ask: (query, ...more) => gateway.ask(called(`${query}`), ...more),
    askAndForget: async (query) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query: called(query) });
      const response = await fetch(gateway.url, { method: 'POST', headers, body });
      return (await response.json()) as Answer<unknown>;
    },
    get faultsMet() {
      return faultsMet;
    },
    breakDown: async (answer, meets) => {
      engine.calls.length = 0;
      faultsMet = 0;
      if (answer === 'away') {
        isAway = true;
        return engine.goAway();
      }
      const pattern = new RegExp(called(meets.source));
      fault = ({ method, url }) => {
        if (!pattern.test(`${method} ${url}`)) return undefined;
        faultsMet += 1;
        return typeof answer === 'function' ? answer() : answer;
      };
    },
    heal,
    close: async () => {
      await gateway.close();
      await engine.close();
      await demo.stop();
    },
  };
}
