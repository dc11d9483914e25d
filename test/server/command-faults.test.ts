import { afterEach, expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import {
  type ScriptedAnswer,
  type ScriptedCall,
  type ScriptedEngine,
  startScriptedEngine,
} from '../support/scripted-engine.ts';

const CompleteOdd = graphql(`
  mutation CompleteOdd {
    completeExternalTask(input: { id: "t", workerId: "w" }) {
      __typename
      ... on ExternalTaskError { message isRetryable }
      ... on ExternalTaskForbiddenError { missingPermissions { permission resource resourceId } }
      ... on ExternalTaskEngineRejectedError { engineType engineCode }
    }
  }
`);
const PriorityOdd = graphql(`
  mutation PriorityOdd {
    setExternalTaskPriority(input: { id: "t", priority: 1 }) { __typename ... on ExternalTaskError { message isRetryable } }
  }
`);
const UnlockOdd = graphql(`
  mutation UnlockOdd { unlockExternalTask(input: { id: "t" }) { __typename } }
`);
const BulkByQuery = graphql(`
  mutation BulkByQuery {
    bulkSetExternalTaskRetries(input: { retries: 1, selection: { filter: { topicName: "a" } } }) { __typename }
  }
`);
const BulkByIds = graphql(`
  mutation BulkByIds { bulkSetExternalTaskRetries(input: { retries: 1, selection: { ids: ["t"] } }) { __typename } }
`);
const FetchOdd = graphql(`
  mutation FetchOdd {
    fetchAndLockExternalTasks(input: { workerId: "w", topics: [{ topicName: "a", lockDuration: 1000 }] }) { __typename }
  }
`);

let engine: ScriptedEngine;
let gateway: GatewayUnderTest;

afterEach(async () => {
  await gateway.close();
  await engine.close();
});

async function given(answer: ScriptedAnswer | ((call: ScriptedCall) => ScriptedAnswer)): Promise<void> {
  engine = await startScriptedEngine((call) => (typeof answer === 'function' ? answer(call) : answer));
  gateway = await startGatewayUnderTest(engine, '--engine-timeout', '300');
}

const reset: ScriptedAnswer = { socket: (socket) => socket.resetAndDestroy() };
const refused = (status: number, type: string, message: string, code: number | null = 0): ScriptedAnswer => ({
  status,
  json: { type, message, code },
});

test.each([
  ['complete', CompleteOdd, 1],
  ['unlock', UnlockOdd, 1],
  ['bulk retries by query', BulkByQuery, 1],
  ['fetch', FetchOdd, 1],
  ['priority', PriorityOdd, 2],
  ['bulk retries by ids', BulkByIds, 2],
])(
  'a lost answer of %s is OUTCOME_UNKNOWN; what is no absolute value is never sent twice',
  async (_, command, calls) => {
    await given(reset);
    const { errors } = await gateway.ask(`${command}`);
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect(engine.calls).toHaveLength(calls);
  },
);

test.each([
  ['complete', CompleteOdd],
  ['priority', PriorityOdd],
])('no answer of %s in time is OUTCOME_UNKNOWN, and it is not sent again', async (_, command) => {
  await given({ hang: true });
  const { errors } = await gateway.ask(`${command}`);
  expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
  expect(engine.calls).toHaveLength(1);
});

test('an absolute command that is repeated and then refused a connection may have happened all the same', async () => {
  await given(() => {
    void engine.close();
    return reset;
  });
  const { errors } = await gateway.ask(PriorityOdd);
  expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
});

test('what was never sent has not happened: ENGINE_UNREACHABLE', async () => {
  await given({});
  const { errors } = await (async () => {
    await gateway.close();
    gateway = await startGatewayUnderTest({ baseUrl: 'http://127.0.0.1:1/engine-rest' }, '--engine-timeout', '300');
    return gateway.ask(`query { externalTaskCount }`);
  })();
  expect(errors).toMatchObject([{ extensions: { code: 'ENGINE_UNREACHABLE' } }]);
});

test.each<[string, ScriptedAnswer, object]>([
  [
    'a conflict',
    refused(500, 'OptimisticLockingException', 'ENGINE-03005 …', 1),
    { __typename: 'ExternalTaskConflictError', isRetryable: false },
  ],
  [
    'a deadlock',
    refused(500, 'ProcessEngineException', '…', 10_000),
    { __typename: 'ExternalTaskConflictError', isRetryable: false },
  ],
  [
    'a continuation that throws',
    refused(500, 'ProcessEngineException', 'Unknown property used in expression: #{nope}', 0),
    {
      __typename: 'ExternalTaskEngineRejectedError',
      engineType: 'ProcessEngineException',
      engineCode: 0,
      isRetryable: false,
      message:
        "The engine refused, and nothing was changed: Unknown property used in expression: #{nope}. The engine's log says more.",
    },
  ],
  [
    'an error of the process application',
    refused(500, 'ProcessEngineException', 'java.lang.RuntimeException at com.acme.Secret', 20_001),
    {
      __typename: 'ExternalTaskEngineRejectedError',
      engineCode: 20_001,
      message: "The engine refused, and nothing was changed. The engine's log says more.",
    },
  ],
  [
    'another tenant',
    refused(
      500,
      'ProcessEngineException',
      "ENGINE-13034 Cannot update the process instance 'x' because it belongs to no authenticated tenant.",
    ),
    { __typename: 'ExternalTaskForbiddenError', missingPermissions: [] },
  ],
  [
    'a missing permission',
    {
      status: 403,
      json: {
        type: 'AuthorizationException',
        message: 'no',
        code: 0,
        missingAuthorizations: [{ permissionName: 'UPDATE', resourceName: 'ProcessInstance', resourceId: 'i' }],
      },
    },
    {
      __typename: 'ExternalTaskForbiddenError',
      missingPermissions: [{ permission: 'UPDATE', resource: 'ProcessInstance', resourceId: 'i' }],
    },
  ],
  ['other bad input', refused(400, 'InvalidRequestException', ''), { __typename: 'ExternalTaskInvalidInputError' }],
])('%s is a member of the result', async (_, answer, expected) => {
  await given(answer);
  const { data, errors } = await gateway.ask(CompleteOdd);
  expect(errors).toBeUndefined();
  expect(data?.completeExternalTask).toMatchObject(expected);
  expect(engine.calls).toHaveLength(1);
});

test('a conflict of what runs no delegates can be tried again', async () => {
  await given(refused(500, 'OptimisticLockingException', '…', 1));
  const { data } = await gateway.ask(PriorityOdd);
  expect(data?.setExternalTaskPriority).toMatchObject({ __typename: 'ExternalTaskConflictError', isRetryable: true });
});

test('a false 404 of an old engine is seen through: the task is still there', async () => {
  const gone = refused(404, 'RestException', 'External task with id t does not exist');
  await given(({ method }) => (method === 'POST' ? gone : { json: { id: 't', priority: 0 } }));
  const { data } = await gateway.ask(CompleteOdd);
  expect(data?.completeExternalTask).toMatchObject({ __typename: 'ExternalTaskEngineRejectedError' });
});

test('a true 404 stays one', async () => {
  await given(refused(404, 'RestException', 'External task with id t does not exist'));
  const { data } = await gateway.ask(CompleteOdd);
  expect(data?.completeExternalTask).toMatchObject({ __typename: 'ExternalTaskNotFoundError' });
});

test.each([502, 504])('a proxy that lost the answer (%i) is OUTCOME_UNKNOWN for a command', async (status) => {
  await given({ status, text: '<html>' });
  expect((await gateway.ask(CompleteOdd)).errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
  expect(engine.calls).toHaveLength(1);
});

const FetchEverything = graphql(`
  mutation FetchEverything {
    fetchAndLockExternalTasks(input: { workerId: "w", topics: [{ topicName: "a", lockDuration: 1000 }] }) {
      ... on FetchAndLockExternalTasksPayload {
        externalTasks {
          externalTask { id status createdAt lock { expiresAt } errorDetails }
          variables { name type value text object { objectTypeName } file { filename } }
          extensionProperties { name }
        }
      }
    }
  }
`);

test('a field of a locked task that cannot be read costs itself, never the locked tasks', async () => {
  const odd = {
    lockExpirationTime: 'soon',
    createTime: 'once',
    errorDetails: null,
    retries: null,
    suspended: false,
    priority: 0,
  };
  const variables = {
    date: { type: 'Date', value: 'whenever', valueInfo: {} },
    json: { type: 'Json', value: '{bad', valueInfo: {} },
    nan: { type: 'Double', value: 'NaN', valueInfo: {} },
    typeless: { type: null, value: null, valueInfo: null },
    unknown: { type: 'Money', value: { amount: 1 }, valueInfo: {} },
  };
  await given({
    json: [
      { id: 't1', ...odd, variables },
      { id: 't2', ...odd, variables: {} },
    ],
  });
  const { data, errors } = await gateway.ask(FetchEverything);
  expect(errors?.length).toBeGreaterThan(0);
  const result = data?.fetchAndLockExternalTasks;
  const tasks = result && 'externalTasks' in result ? result.externalTasks : [];
  expect(tasks.map(({ externalTask }) => externalTask)).toEqual(
    ['t1', 't2'].map((id) => ({ id, status: 'LOCKED', createdAt: null, lock: null, errorDetails: null })),
  );
  expect(tasks[0]?.variables.map(({ name, value, text }) => [name, value, text])).toEqual([
    ['date', null, 'whenever'],
    ['json', null, '{bad'],
    ['nan', null, 'NaN'],
    ['typeless', null, null],
    ['unknown', null, '{"amount":1}'],
  ]);
});

test('a displaced poll is WORKER_DISPLACED, an overflowing queue ENGINE_OVERLOADED', async () => {
  await given({ status: 503, text: '<html>' });
  expect((await gateway.ask(FetchOdd)).errors).toMatchObject([{ extensions: { code: 'WORKER_DISPLACED' } }]);
  await engine.close();
  await gateway.close();
  await given(
    refused(
      500,
      'InvalidRequestException',
      'At the moment the server has to handle too many requests at the same time. Please try again later.',
      null,
    ),
  );
  expect((await gateway.ask(FetchOdd)).errors).toMatchObject([{ extensions: { code: 'ENGINE_OVERLOADED' } }]);
});

test('a command is not given up when its caller leaves', async () => {
  let answerNow = () => {};
  const answered = new Promise<void>((resolve) => {
    answerNow = resolve;
  });
  engine = await startScriptedEngine(async () => {
    await answered;
    return { status: 204 };
  });
  gateway = await startGatewayUnderTest(engine);
  const leaving = new AbortController();
  const body = JSON.stringify({ query: `${CompleteOdd}` });
  const asked = fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: leaving.signal,
  }).catch(() => 'gone');
  while (engine.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  leaving.abort();
  expect(await asked).toBe('gone');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(engine.hungUp).toBe(0);
  answerNow();
});
