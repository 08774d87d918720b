import type { BaselineRow, BaselineStore, CommandLogger } from "./command-ports.ts";

interface BaselineWritesOptions {
  readonly store: Pick<BaselineStore, "all" | "keep" | "renew" | "forget">;
  readonly logger: CommandLogger;
}

/** Writes to a store of baselines one after the other, each as it is when its turn comes: none brings back what is gone. */
export class BaselineWrites {
  readonly #options: BaselineWritesOptions;
  readonly #rowOf: (id: string) => BaselineRow | undefined;
  /** Waiting to be written in the background. */
  readonly #waiting = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: BaselineWritesOptions, rowOf: (id: string) => BaselineRow | undefined) {
    this.#options = options;
    this.#rowOf = rowOf;
  }

  /** Whether it is kept. */
  keepNow(id: string): Promise<boolean> {
    return this.#inTurn("a baseline could not be kept", { id }, async () => {
      const row = this.#rowOf(id);
      if (row !== undefined) await this.#options.store.keep([row]);
    });
  }

  /** Whether it is forgotten. */
  forgetNow(id: string): Promise<boolean> {
    return this.#inTurn("a baseline could not be forgotten", { id }, () => this.#options.store.forget(id));
  }

  /** Writes them in the background; what fails is made up for by the next change or minute. */
  keepSoon(ids: readonly string[]): void {
    const isUnderWay = this.#waiting.size > 0;
    for (const id of ids) this.#waiting.add(id);
    if (isUnderWay || this.#waiting.size === 0) return;
    void this.#inTurn("baselines could not be kept", { count: this.#waiting.size }, async () => {
      const asked = [...this.#waiting];
      this.#waiting.clear();
      const rows = asked.flatMap((id) => this.#rowOf(id) ?? []);
      if (rows.length > 0) await this.#options.store.renew(rows);
    });
  }

  /** What is in the store after all that was asked for so far; undefined when that cannot be read. */
  async readNow(): Promise<readonly BaselineRow[] | undefined> {
    let rows: readonly BaselineRow[] | undefined;
    await this.#inTurn("baselines could not be read", {}, async () => {
      rows = await this.#options.store.all();
    });
    return rows;
  }

  /** Once everything asked for so far was tried. */
  async settled(): Promise<void> {
    await this.#last;
  }

  #inTurn(fault: string, about: object, write: () => Promise<void>): Promise<boolean> {
    const turn = this.#last.then(write).then(
      () => true,
      (error: unknown) => {
        this.#options.logger.error({ err: error, ...about }, fault);
        return false;
      },
    );
    this.#last = turn;
    return turn;
  }
}
