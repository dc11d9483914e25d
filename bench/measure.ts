import type { BenchCase } from './cases.ts';
import { cpuTimeOf } from './cores.ts';
import type { Listener } from './listener.ts';
import { load, type LoadRequest } from './load.ts';

/** What a request costs at one server; times in milliseconds, CPU in microseconds and undefined where it is not known. */
export type Cost = { readonly cpu: number | undefined; readonly p50: number; readonly p99: number };

/** Medians of all rounds. */
export type Measurement = {
  readonly name: string;
  readonly passthrough: Cost;
  readonly gateway: Cost;
  /** CPU of the gateway over that of the passthrough in the same round. */
  readonly ratio: number | undefined;
};

export type Servers = { readonly passthrough: Listener; readonly gateway: Listener };

/** How often and how each server is loaded; it is once more before the first round, which does not count. */
export type Effort = { readonly rounds: number; readonly seconds: number; readonly connections: number };

/** Measures one case: the two servers in turns, so that what else the machine does hits both. */
export async function measure(one: BenchCase, servers: Servers, effort: Effort): Promise<Measurement> {
  const variants = Array.from({ length: one.variants }, (_, variant) => variant);
  const toPassthrough = variants.map((variant): LoadRequest => {
    const { method, path, body } = one.call(variant);
    return { method, url: servers.passthrough.url + path, body };
  });
  const toGateway = variants.map((variant): LoadRequest => {
    return { method: 'POST', url: servers.gateway.url, body: one.question(variant) };
  });
  await costOf(servers.passthrough, toPassthrough, effort);
  await costOf(servers.gateway, toGateway, effort);
  const costs: { readonly passthrough: Cost; readonly gateway: Cost }[] = [];
  for (let round = 0; round < effort.rounds; round++) {
    const passthrough = await costOf(servers.passthrough, toPassthrough, effort);
    costs.push({ passthrough, gateway: await costOf(servers.gateway, toGateway, effort) });
  }
  return {
    name: one.name,
    passthrough: medianCost(costs.map(({ passthrough }) => passthrough)),
    gateway: medianCost(costs.map(({ gateway }) => gateway)),
    ratio: median(costs.map(({ passthrough, gateway }) => quotient(gateway.cpu, passthrough.cpu))),
  };
}

async function costOf(
  { pid }: Listener,
  requests: readonly LoadRequest[],
  { connections, seconds }: Effort,
): Promise<Cost> {
  const before = cpuTimeOf(pid);
  const latencies = await load(requests, connections, seconds * 1_000);
  const after = cpuTimeOf(pid);
  const used = before === undefined || after === undefined ? undefined : after - before;
  return { cpu: quotient(used, latencies.length), p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
}

function medianCost(costs: readonly Cost[]): Cost {
  return {
    cpu: median(costs.map(({ cpu }) => cpu)),
    p50: median(costs.map(({ p50 }) => p50)) ?? Number.NaN,
    p99: median(costs.map(({ p99 }) => p99)) ?? Number.NaN,
  };
}

function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : quantile(Float64Array.from(known).sort(), 0.5);
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function quotient(dividend: number | undefined, divisor: number | undefined): number | undefined {
  return dividend === undefined || divisor === undefined ? undefined : dividend / divisor;
}
