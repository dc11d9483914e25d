import { LRUCache } from 'lru-cache';
import type { Identity } from './identity.ts';
import type { ProcessDefinition } from './process-definition.ts';

/** What of a definition never changes. */
export type ProcessDefinitionFacts = Omit<ProcessDefinition, 'suspended'>;

/** So many definitions are remembered per engine, over all identities; the least recently used one is forgotten. */
const remembered = 10_000;

/** Milliseconds; what an identity may no longer see is not shown for longer than this. */
const lasts = 300_000;

/** The unchanging facts of definitions, by who was shown them: what one may see is nothing to another. */
export class KnownProcessDefinitions {
  readonly #facts = new LRUCache<string, ProcessDefinitionFacts>({ max: remembered, ttl: lasts });
  readonly #numbers = new WeakMap<Identity, number>();
  #identities = 0;

  get(id: string, identity: Identity): ProcessDefinitionFacts | undefined {
    return this.#facts.get(this.#key(id, identity));
  }

  add(definition: ProcessDefinitionFacts, identity: Identity): void {
    this.#facts.set(this.#key(definition.id, identity), definition);
  }

  /** Another engine may have come back, whose ids mean something else. */
  forget(): void {
    this.#facts.clear();
  }

  #key(id: string, identity: Identity): string {
    let number = this.#numbers.get(identity);
    if (number === undefined) {
      number = this.#identities;
      this.#identities += 1;
      this.#numbers.set(identity, number);
    }
    return `${number} ${id}`;
  }
}
