/**
 * Gathers what arrives and hands it over at most once per `gapMs`: at once after a quiet while, otherwise when
 * the gap is over. Timers rather than animation frames, so that a hidden page stays up to date.
 */
export class Batcher<Item> {
  readonly #gapMs: number;
  readonly #monotonicMs: () => number;
  readonly #deliver: (items: readonly Item[]) => void;
  #items: Item[] = [];
  #deliveredAtMs = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(gapMs: number, monotonicMs: () => number, deliver: (items: readonly Item[]) => void) {
    this.#gapMs = gapMs;
    this.#monotonicMs = monotonicMs;
    this.#deliver = deliver;
  }

  add(item: Item): void {
    this.#items.push(item);
    if (this.#timer !== undefined) return;
    const waitMs = this.#deliveredAtMs + this.#gapMs - this.#monotonicMs();
    if (waitMs <= 0) this.flush();
    else this.#timer = setTimeout(() => this.flush(), waitMs);
  }

  /** Hands over what is there now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const items = this.#items;
    if (items.length === 0) return;
    this.#items = [];
    this.#deliveredAtMs = this.#monotonicMs();
    this.#deliver(items);
  }

  /** Forgets what was not handed over yet. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#items = [];
  }
}
