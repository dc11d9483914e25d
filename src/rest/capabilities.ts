import { InvalidInputError } from './errors/index.ts';
import { jsonOf } from './int64.ts';
import { getEngineVersion } from './process-engine.ts';
import type { Identity } from './identity.ts';
import type { Wire } from './wire.ts';

/** The Camunda release that brought something newer than 7.13 (engine-contract 6.2), which older ones silently ignore. */
export type Since = '7.14' | '7.15' | '7.18' | '7.21' | '7.24';

/** A condition that no engine accepts; only one that knows variable filters looks at it (engine-contract, Q28). */
const impossibleCondition = { name: 'x', operator: 'bogus', value: 1 };

/**
 * What one engine understands. Asked once, with the credentials of whoever needs to know, and again after the engine was away;
 * an answer holds for everybody, a failure only for the one who asked.
 */
export class Capabilities {
  readonly #configuredVersion: string | undefined;
  readonly #version = new Answer<string | null>();
  readonly #hasFiltersOf724 = new Answer<boolean>();

  /** `configuredVersion` overrides what the engine says of itself. */
  constructor(configuredVersion: string | undefined) {
    this.#configuredVersion = configuredVersion;
  }

  /** The engine's version as it tells it, or as configured; null when it does not say. */
  async version(wire: Wire, identity: Identity): Promise<string | null> {
    return this.#configuredVersion ?? this.#version.ask(identity, () => getEngineVersion(wire));
  }

  /**
   * Whether the engine understands what came with a Camunda release. Forks count their versions their own way, so only a Camunda
   * number decides; a probe does for all others, and always for the filters of 7.24, unless the version is configured.
   */
  async understands(since: Since, wire: Wire, identity: Identity): Promise<boolean> {
    if (since !== '7.24' || this.#configuredVersion !== undefined) {
      const isAtLeast = compareWithCamunda(await this.version(wire, identity), since);
      if (isAtLeast !== undefined) return isAtLeast;
    }
    return this.#hasFiltersOf724.ask(identity, () => probe(wire));
  }

  /** After a reconnect it may be another engine. */
  forget(): void {
    this.#version.forget();
    this.#hasFiltersOf724.forget();
  }
}

/** Whether `version` is that release or a later one; undefined when it is no number of Camunda 7. */
function compareWithCamunda(version: string | null, since: Since): boolean | undefined {
  const minor = /^7\.(\d+)(?!\d)/.exec(version ?? '')?.[1];
  return minor === undefined ? undefined : Number(minor) >= Number(since.slice(2));
}

async function probe(wire: Wire): Promise<boolean> {
  try {
    await wire.send(
      wire.isGetOnly
        ? { method: 'GET', path: '/external-task/count?processVariables=x_bogus_1', repetition: 'read' }
        : {
            method: 'POST',
            path: '/external-task/count',
            body: jsonOf({ processVariables: [impossibleCondition] }),
            repetition: 'read',
          },
    );
    return false;
  } catch (error) {
    if (error instanceof InvalidInputError) return true;
    throw error;
  }
}

/** An answer that is kept; while it is on its way, those of the same identity wait for it together. */
class Answer<T> {
  #known: { readonly value: T } | undefined;
  readonly #underWay = new Map<Identity, Promise<T>>();
  #age = 0;

  async ask(identity: Identity, question: () => Promise<T>): Promise<T> {
    if (this.#known !== undefined) return this.#known.value;
    const underWay = this.#underWay.get(identity) ?? this.#start(identity, question);
    return underWay;
  }

  forget(): void {
    this.#known = undefined;
    this.#age += 1;
  }

  #start(identity: Identity, question: () => Promise<T>): Promise<T> {
    const age = this.#age;
    const asked = question()
      .then((value) => {
        if (age === this.#age) this.#known = { value };
        return value;
      })
      .finally(() => this.#underWay.delete(identity));
    this.#underWay.set(identity, asked);
    return asked;
  }
}
