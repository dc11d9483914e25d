import { afterEach, describe, expect, test } from 'vitest';
import { type ScriptedAnswer, type ScriptedCall, startScriptedEngine } from '../support/scripted-engine.ts';
import { eachGateway } from './gateways.ts';
import { startSupergraph, type SupergraphUnderTest, type SupergraphWish } from './supergraph-under-test.ts';

const failed = { lock: { workerId: 'w', expiresIn: 1000 }, failure: { errorDetails: 'a trace', retries: 1 } };

const wish: SupergraphWish = {
  tasks: [0, 1, 2].map((index) => ({ topicName: `topic-${index}`, businessKey: `order-${index}`, ...failed })),
  orders: (tasks) =>
    tasks.map(({ id, processInstanceId }, index) => ({
      number: `order-${index}`,
      customer: 'somebody',
      total: 1,
      processInstanceId,
      taskId: id,
    })),
};

describe.each(eachGateway)('%s', (_name, startGateway) => {
  let graph: SupergraphUnderTest;
  let stop = async () => {};
  afterEach(async () => {
    await graph.close();
    await stop();
  });

  /** A supergraph whose engine answers as `fault` says, and by itself where that says nothing. */
  async function start(fault: (call: ScriptedCall, graph: SupergraphUnderTest) => ScriptedAnswer | undefined) {
    graph = await startSupergraph(startGateway, {
      ...wish,
      through: async (engineUrl) => {
        const between = await startScriptedEngine((call) => fault(call, graph) ?? passOn(call, engineUrl));
        stop = between.close;
        return between.baseUrl;
      },
    });
  }

  test('one field that fails is null, everything around it is not, and its code arrives', async () => {
    await start(({ url }, { tasks }) =>
      url.startsWith(`/external-task/${tasks[1]?.id}/errorDetails`)
        ? { status: 500, json: { type: 'ProcessEngineException', message: 'jdbc:h2 is broken', code: 0 } }
        : undefined,
    );
    const { data, errors } = await graph.gateway.ask('{ orders { number task { topicName errorDetails } } }');
    expect(data).toEqual({
      orders: [0, 1, 2].map((index) => ({
        number: `order-${index}`,
        task: { topicName: `topic-${index}`, errorDetails: index === 1 ? null : 'a trace' },
      })),
    });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'ENGINE_ERROR' } });
    expect(errors?.[0]?.path?.[0]).toBe('orders');
  });

  test.each([
    ['ENGINE_ERROR', { status: 500, text: '<html>stack trace at org.h2</html>' }],
    ['UNAUTHENTICATED', { status: 401, text: '' }],
    ['FORBIDDEN', { status: 403, json: { type: 'AuthorizationException', message: 'no', missingAuthorizations: [] } }],
  ] as const)('%s: all tasks are null, the orders are there, and nothing of the engine leaks', async (code, answer) => {
    await start(({ url }) => (url.startsWith('/external-task') ? answer : undefined));
    const { data, errors } = await graph.gateway.ask('{ orders { number task { topicName } } }');
    expect(data).toEqual({ orders: [0, 1, 2].map((index) => ({ number: `order-${index}`, task: null })) });
    expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set([code]));
    expect(new Set(errors?.map(({ path }) => path?.[0]))).toEqual(new Set(['orders']));
    expect(JSON.stringify(errors)).not.toMatch(/h2|stack trace/);
  });

  test('ENGINE_UNREACHABLE: the orders are there', async () => {
    await start(() => undefined);
    await stop();
    const { data, errors } = await graph.gateway.ask('{ orders { number task { topicName } } }');
    expect(data).toEqual({ orders: [0, 1, 2].map((index) => ({ number: `order-${index}`, task: null })) });
    expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['ENGINE_UNREACHABLE']));
  });
});

async function passOn({ method, url, body }: ScriptedCall, engineUrl: string): Promise<ScriptedAnswer> {
  const response = await fetch(engineUrl + url, {
    method,
    ...(body !== '' && { body, headers: { 'content-type': 'application/json' } }),
  });
  return {
    status: response.status,
    text: await response.text(),
    headers: { 'content-type': response.headers.get('content-type') ?? 'text/plain' },
  };
}
