import { describe, expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
import { callsOf, given } from './given.ts';

const resourceOf = (call: string) => call.replace(/\?.*/, '');

describe('variables of every type', () => {
  const kept = given([
    {
      variables: {
        bytes: { type: 'Bytes', value: 'aGVsbG8=' },
        empty: { type: 'Bytes', value: null },
        when: { type: 'Date', value: '2026-01-23T13:42:42.657+0000' },
        huge: { type: 'Long', value: 9_007_199_254_740_993n },
        file: { type: 'File', value: 'aGVsbG8=', valueInfo: { filename: 'f.txt', mimeType: 'text/plain' } },
        nothing: { type: 'Null', value: null },
      },
      localVariables: { bytes: { type: 'Bytes', value: 'b3RoZXI=' } },
    },
  ]);
  const Values = graphql(`
    query Values {
      externalTasks {
        nodes {
          localVariables { name type value }
          processInstance { variables { name type value text file { filename mimeType } } }
        }
      }
    }
  `);

  test('come with their values, Bytes by one more call for each scope', async () => {
    const { data, errors } = await kept.gateway.ask(Values, {});
    expect(errors).toBeUndefined();
    const [node] = data?.externalTasks?.nodes ?? [];
    expect(node?.localVariables).toEqual([{ name: 'bytes', type: 'Bytes', value: 'b3RoZXI=' }]);
    const row = (name: string, type: string, value: unknown, text: unknown, file: unknown = null) => ({
      name,
      type,
      value,
      text,
      file,
    });
    expect(node?.processInstance?.variables).toEqual([
      row('bytes', 'Bytes', 'aGVsbG8=', 'aGVsbG8='),
      row('empty', 'Bytes', null, null),
      row('file', 'File', null, null, { filename: 'f.txt', mimeType: 'text/plain' }),
      row('huge', 'Long', '9007199254740993', '9007199254740993'),
      row('nothing', 'Null', null, null),
      row('when', 'Date', '2026-01-23T13:42:42.657Z', '2026-01-23T13:42:42.657+0000'),
    ]);
    expect(callsOf(kept).map((call) => resourceOf(call).replace(/[0-9a-f-]{30,}/, 'ID'))).toEqual([
      'POST /external-task',
      'POST /variable-instance',
      'GET /execution/ID/localVariables',
      'GET /execution/ID/localVariables',
    ]);
  });
});
