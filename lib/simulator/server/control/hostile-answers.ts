/** An answer to give instead of the true one. */
export interface HostileAnswer {
  /** Last part of the path, e.g. `supervisor/get_agents_list`; `*` is every path. */
  readonly path: string;
  /** How many requests get it. */
  readonly times: number;
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** The connection is reset after the body (or without any answer when the body is empty and status 0). */
  readonly thenReset: boolean;
}

/** Answers prepared for the next requests of a path, oldest first. */
export class HostileAnswers {
  #prepared: { answer: HostileAnswer; left: number }[] = [];

  prepare(answer: HostileAnswer): void {
    this.#prepared.push({ answer, left: answer.times });
  }

  /** Takes the answer meant for a request of `path`, if any. */
  next(path: string): HostileAnswer | undefined {
    const found = this.#prepared.find(
      ({ answer }) => answer.path === "*" || path.endsWith(`/${answer.path}`),
    );
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#prepared = this.#prepared.filter((each) => each !== found);
    return found.answer;
  }

  clear(): void {
    this.#prepared = [];
  }
}
