import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { basic } from '../engines/engine-client.ts';
import { factsOf } from '../support/engine-facts.ts';
import type { EngineUnderTest, TaskSeed } from '../support/engine-under-test.ts';
import { type Exchange, fulfils, type Question, type Seeded, type Step } from './conformance-case.ts';
import { filledIn } from './placeholders.ts';
import { type RawAnswer, type RawRequest, sendRaw } from './raw-request.ts';

const betweenAttemptsMs = 50;

/** Takes the steps of one case on an engine, and knows by name what they came upon. */
export class Conversation {
  readonly #engine: EngineUnderTest;
  readonly #seeded: Record<string, Seeded[string]> = {};

  constructor(engine: EngineUnderTest) {
    this.#engine = engine;
  }

  async seed(given: Readonly<Record<string, TaskSeed>>): Promise<void> {
    const names = Object.keys(given);
    const tasks = await this.#engine.seed(Object.values(given));
    for (const [index, task] of tasks.entries()) this.#seeded[names[index] as string] = task;
  }

  /** Throws where something was answered that is not expected, and says what. */
  async take(step: Step): Promise<void> {
    const facts = factsOf(this.#engine);
    if (!fulfils(facts, step.on ?? {})) return;
    if ('seed' in step) await this.seed(step.seed);
    else if ('wait' in step) await sleep(step.wait);
    else if ('leave' in step) await this.#leave(step.leave, step.after);
    else if ('atOnce' in step) await Promise.all(step.atOnce.map((row) => this.#takeAll(row)));
    else if ('askAtOnce' in step) {
      const answers = await Promise.all(step.askAtOnce.map((question) => this.#send(question)));
      telling(answers.map(described).join('\n'), () => step.answers(answers, this.#seeded, facts));
    } else await this.#converse(step);
  }

  async #takeAll(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.take(step);
  }

  async #converse(exchange: Exchange): Promise<void> {
    const giveUpAt = performance.now() + (exchange.within ?? 0);
    for (;;) {
      const askedAt = performance.now();
      const answer = await this.#send(exchange);
      try {
        this.#judge(exchange, answer, performance.now() - askedAt);
        return;
      } catch (failure) {
        if (performance.now() >= giveUpAt) throw failure;
      }
      await sleep(betweenAttemptsMs);
    }
  }

  #judge(exchange: Exchange, answer: RawAnswer, took: number): void {
    const { ask, body, takes = {}, remember } = exchange;
    const { atLeast = 0, below = Number.POSITIVE_INFINITY } = takes;
    const sent = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
    telling(`${ask.slice(0, 200)} ${sent.slice(0, 500)}\n${described(answer)} after ${Math.round(took)} ms`, () => {
      exchange.answer(answer, this.#seeded, factsOf(this.#engine));
      expect(took, 'milliseconds until the answer').toBeGreaterThanOrEqual(atLeast);
      expect(took, 'milliseconds until the answer').toBeLessThan(below);
    });
    if (remember !== undefined) this.#seeded[remember] = [JSON.parse(answer.text)].flat()[0];
  }

  async #leave(question: Question, after: number): Promise<void> {
    const request = { ...this.#requestOf(question), signal: AbortSignal.timeout(after) };
    const answer = await sendRaw(this.#engine.baseUrl, request).catch(() => undefined);
    if (answer !== undefined) throw new Error(`${question.ask} was to be left, but ${described(answer)}`);
  }

  #send(question: Question): Promise<RawAnswer> {
    return sendRaw(this.#engine.baseUrl, this.#requestOf(question));
  }

  #requestOf({ ask, body, headers, as }: Question): RawRequest {
    const [method = '', path = ''] = filledIn(ask, this.#seeded).split(/ (.*)/s);
    const credentials = as === 'nobody' ? undefined : (as ?? this.#engine.credentials);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const all = {
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...(credentials === undefined ? {} : { authorization: basic(credentials) }),
      ...headers,
    };
    const sent = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
    return {
      method,
      path,
      headers: Object.fromEntries(sent),
      body: text === undefined ? undefined : filledIn(text, this.#seeded),
    };
  }
}

function described({ status, headers, text }: RawAnswer): string {
  return `was answered ${status} ${headers['content-type']}\n${text.slice(0, 2000)}`;
}

/** Puts what was said before the message of whatever goes wrong. */
function telling(said: string, judge: () => void): void {
  try {
    judge();
  } catch (failure) {
    if (failure instanceof Error) failure.message = `${said}\n\n${failure.message}`;
    throw failure;
  }
}
