import type { Config } from '../config.ts';

/** What is bounded for the whole gateway. */
const divided = ['engineConnections', 'engineQueue', 'longPolls'] as const;

/** The configuration of one of the workers, counted from 0: with its share of what is bounded, so that all together keep the bounds. */
export function configOfWorker(config: Config, at: number): Config {
  const share = (total: number) => Math.floor(total / config.workers) + (at < total % config.workers ? 1 : 0);
  return { ...config, ...Object.fromEntries(divided.map((name) => [name, share(config[name])])) };
}
