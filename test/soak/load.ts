import { Client, type Outcome } from './client.ts';

/** Something that clients ask again and again. */
export type Kind = {
  readonly name: string;
  /** How often it is asked beside the others. */
  readonly weight: number;
  readonly ask: (turn: Turn) => Promise<unknown>;
};

/** One client's turn. */
export type Turn = {
  /** Different for each turn, e.g. to be the name of a worker. */
  readonly mark: string;
  /** Asks, and answers the data; undefined when there was no answer, or one with errors. `leaveAfter` as for clients; `mark` is in what is asked. */
  readonly ask: <Data>(question: Question, leaveAfter?: number) => Promise<Data | undefined>;
  /** Its worker was told that it has this task. */
  readonly claim: (taskId: string) => void;
  /** Something came that should not. */
  readonly note: (what: string) => void;
};

export type Question = { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> };

/** What came of it all. */
export type LoadReport = {
  readonly counts: Record<Outcome['kind'], number>;
  /** Requests that were lost, each with the mark of its turn. */
  readonly lost: (Extract<Outcome, { kind: 'lost' }> & { readonly mark: string })[];
  /** Errors in answers, each once. */
  readonly unexpected: Set<string>;
  /** Of each task, the workers that were told they have it. */
  readonly claims: Map<string, Set<string>>;
};

/** Asks all kinds at random on so many connections until `isOver`, or nobody takes connections any more. */
export async function load(
  url: string,
  kinds: readonly Kind[],
  connections: number,
  isOver: () => boolean,
  report: LoadReport = newReport(),
): Promise<LoadReport> {
  const pool = kinds.flatMap((kind) => Array.from({ length: kind.weight }, () => kind));

  async function work(at: number): Promise<void> {
    const client = new Client(url);
    let isRefused = false;
    for (let turn = 0; !isOver() && !isRefused; turn += 1) {
      const mark = `${Date.now()}-${at}-${turn}`;
      const kind = pool[Math.floor(Math.random() * pool.length)];
      await kind?.ask({
        mark,
        ask: async (question, leaveAfter) => {
          const outcome = await client.ask(question, leaveAfter);
          isRefused ||= outcome.kind === 'refused';
          return dataOf(outcome, kind.name, mark, report);
        },
        note: (what) => report.unexpected.add(`${kind.name}: ${what}`),
        claim: (taskId) => {
          const workers = report.claims.get(taskId) ?? new Set();
          report.claims.set(taskId, workers.add(mark));
        },
      });
    }
    client.close();
  }

  await Promise.all(Array.from({ length: connections }, (_, at) => work(at)));
  return report;
}

export function newReport(): LoadReport {
  return { counts: { answered: 0, left: 0, refused: 0, lost: 0 }, lost: [], unexpected: new Set(), claims: new Map() };
}

function dataOf<Data>(outcome: Outcome, name: string, mark: string, report: LoadReport): Data | undefined {
  report.counts[outcome.kind] += 1;
  if (outcome.kind === 'lost') report.lost.push({ ...outcome, mark });
  if (outcome.kind !== 'answered') return undefined;
  const { data, errors } = JSON.parse(outcome.body) as { readonly data?: Data; readonly errors?: unknown };
  if (errors === undefined) return data;
  report.unexpected.add(`${name}: ${JSON.stringify(errors)}`);
  return undefined;
}

/** Tasks that are locked at the engine, though no worker was told that it has them. */
export async function locksOfNobody(engineUrl: string, { claims }: LoadReport): Promise<readonly unknown[]> {
  const response = await fetch(`${engineUrl}/external-task?locked=true`);
  const locked = (await response.json()) as readonly { readonly id: string; readonly workerId: string }[];
  return locked
    .filter(({ id, workerId }) => claims.get(id)?.has(workerId) !== true)
    .map(({ id, workerId }) => ({ id, workerId }));
}
