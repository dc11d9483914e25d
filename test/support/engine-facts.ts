import type { EngineUnderTest } from './engine-under-test.ts';

/** What tests need to know of an engine to expect the right thing of it. */
export type EngineFacts = {
  readonly kind: 'demo' | 'real';
  readonly family: 'camunda' | 'operaton';
  /** Of the Camunda 7 release whose REST API it speaks: 24 for 7.24.0, and for Operaton 1.0 (engine-contract 6.4). */
  readonly minor: number;
};

export function factsOf({ name, version }: Pick<EngineUnderTest, 'name' | 'version'>): EngineFacts {
  const [major, minor] = version.split('.').map(Number);
  const isCamunda = major === 7;
  return {
    kind: name.startsWith('demo') ? 'demo' : 'real',
    family: isCamunda ? 'camunda' : 'operaton',
    minor: isCamunda ? (minor ?? 0) : 24,
  };
}
