import type { Config } from '../config.ts';

/** What a worker is told by the process that started it: first to start, with its share of what is bounded, and at last to stop. */
export type ToWorker =
  | {
      readonly kind: 'start';
      readonly config: Config;
      /** Whether the worker binds the port by itself, beside the others. */
      readonly reusePort: boolean;
      /** Whether to look at the engine first, and say what it is. */
      readonly looksAtEngine: boolean;
    }
  | { readonly kind: 'stop' };

/** What a worker tells: that it serves, that it cannot, and at the end what it left undone. Complaints are one plain sentence each. */
export type FromWorker =
  | {
      readonly kind: 'listening';
      readonly url: string;
      readonly port: number;
      /** The engine in words, where the worker has looked at it. */
      readonly engine: string | undefined;
    }
  | { readonly kind: 'failed'; readonly complaint: string }
  | { readonly kind: 'ended'; readonly leftUndone: readonly string[] };
