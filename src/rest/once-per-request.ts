/** Answers by id that are asked for once, until they are forgotten. */
export type OncePerRequest<T> = {
  readonly ask: (id: string) => Promise<T>;
  /** One answer is old; all are, when none is named. */
  readonly forget: (id?: string) => void;
};

/** Remembers answers for as long as a request lasts. */
export function oncePerRequest<T>(question: (id: string) => Promise<T>): OncePerRequest<T> {
  const asked = new Map<string, Promise<T>>();
  return {
    ask: (id) => {
      const answer = asked.get(id) ?? question(id);
      asked.set(id, answer);
      return answer;
    },
    forget: (id) => {
      if (id === undefined) asked.clear();
      else asked.delete(id);
    },
  };
}
