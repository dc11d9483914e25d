import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BenchCase, benchCases } from '../../bench/cases.ts';
import { cpuTimeOf } from '../../bench/cores.ts';
import { type Listener, startListener } from '../../bench/listener.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';

let upstream: Listener;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  upstream = await startListener(['bench/upstream.ts']);
  gateway = await startGatewayUnderTest({ baseUrl: upstream.url });
});

afterAll(async () => {
  await gateway.close();
  await upstream.stop();
});

test.each<BenchCase>(benchCases)('$name: the passthrough is given the call that the gateway makes', async (one) => {
  const { query, variables } = JSON.parse(one.question(3));
  gateway.log.length = 0;
  const { data, errors } = await gateway.ask(query, variables);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toContain('"id":"7c1e9a54-f86e-11f0-8de9-000000000');
  expect(gateway.log).toEqual([one.call(3)]);
});

test('every case is measured and comes to positive figures', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    'bench/main.ts',
    ...['--rounds', '1', '--seconds', '0.05', '--connections', '4'],
  ]);
  const [, , ...rows] = stdout.split('\n').filter((line) => line.startsWith('|'));
  expect(rows.map((row) => row.split('|')[1]?.trim())).toEqual(benchCases.map(({ name }) => name));
  const hasCpuTimes = cpuTimeOf(process.pid) !== undefined;
  for (const row of rows) {
    const figures = [...row.matchAll(/(?<=[|/] +)[\d.]+(?=x? +[|/])/g)].map(Number);
    expect(figures).toHaveLength(hasCpuTimes ? 7 : 4);
    expect(Math.min(...figures)).toBeGreaterThan(0);
  }
}, 30_000);
