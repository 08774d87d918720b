/** What becomes of true answers after their commands were carried out. */
export interface LostAnswer {
  /** Last part of the path, e.g. `supervisor/set_agent_state`. */
  readonly path: string;
  /** How many requests it befalls. */
  readonly times: number;
  /** Milliseconds on the protocol clock until the answer goes; undefined = never, with the connection left open. */
  readonly delayMs: number | undefined;
}

/** Answers to be held back or swallowed, oldest order first. */
export class LostAnswers {
  #orders: { readonly order: LostAnswer; left: number }[] = [];

  add(order: LostAnswer): void {
    this.#orders.push({ order, left: order.times });
  }

  /** Takes what is to befall the answer to a request of `path`, if anything. */
  next(path: string): LostAnswer | undefined {
    const found = this.#orders.find(({ order }) => path.endsWith(`/${order.path}`));
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#orders = this.#orders.filter((each) => each !== found);
    return found.order;
  }

  clear(): void {
    this.#orders = [];
  }
}
