/** Remembers answers by what somebody called their intent. */
export interface AnswerMemory {
  /**
   * The answer to `body` under `key`: the one given or under way already, else `work`'s. "key_reused" when the key stands
   * for another body. Without a key, only what is under way at the moment is the same intent: a double click.
   */
  once<T>(asked: Asked, work: () => Promise<T>, isFinal: (answer: T) => boolean): Promise<T | "key_reused">;
}

interface Asked {
  readonly actor: string;
  readonly key: string | undefined;
  readonly body: string;
}

interface Remembered {
  readonly body: string;
  readonly answer: Promise<unknown>;
  readonly atMs: number;
}

const keptMs = 3_600_000;
const mostAnswers = 5_000;

/** A memory of an hour, and of at most 5,000 answers. Answers that changed nothing are forgotten: asking again may work. */
export function createAnswerMemory(now: () => number): AnswerMemory {
  const answers = new Map<string, Remembered>();

  function forgetOld(): void {
    for (const [id, { atMs }] of answers) {
      if (answers.size < mostAnswers && atMs + keptMs > now()) return;
      answers.delete(id);
    }
  }

  return {
    once<T>({ actor, key, body }: Asked, work: () => Promise<T>, isFinal: (answer: T) => boolean) {
      forgetOld();
      const id = JSON.stringify(key === undefined ? [actor, null, body] : [actor, key]);
      const known = answers.get(id);
      // What stands under an id of this work was put there by work of the same kind: the body says which.
      if (known !== undefined) return known.body === body ? (known.answer as Promise<T>) : asReused();
      const answer = work();
      const mine = { body, answer, atMs: now() };
      answers.set(id, mine);
      const forget = (): void => {
        if (answers.get(id) === mine) answers.delete(id);
      };
      answer.then((given) => {
        if (key === undefined || !isFinal(given)) forget();
      }, forget);
      return answer;
    },
  };
}

function asReused(): Promise<"key_reused"> {
  return Promise.resolve("key_reused");
}
