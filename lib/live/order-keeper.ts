/** People lose their place when rows jump: an order lasts at least this long. */
export const shortestMs = 3_000;

/**
 * Keeps the order of a list calm. The wanted order is taken at most every three seconds and never while
 * `isHeld` (pointer or keyboard focus on the list); in between, rows that left are dropped and new ones
 * are added at the end, in the wanted order.
 */
export class OrderKeeper {
  #shown: readonly string[] = [];
  #wanted: readonly string[] | undefined;
  #takenAtMs = Number.NEGATIVE_INFINITY;

  /** The order to show now, the same array while nothing changes. `nowMs` is monotonic; `isHeld` is asked only when an order could be taken. */
  next(wanted: readonly string[], isHeld: () => boolean, nowMs: number): readonly string[] {
    const isDue = nowMs - this.#takenAtMs >= shortestMs;
    if (this.#shown.length === 0 || (isDue && !isHeld())) {
      this.#takenAtMs = nowMs;
      this.#wanted = wanted;
      return this.#show(wanted);
    }
    // Asked at each second, also while thousands are ranked less often than that.
    if (wanted === this.#wanted) return this.#shown;
    this.#wanted = wanted;
    const wantedIds = new Set(wanted);
    const shownIds = new Set(this.#shown);
    const kept = this.#shown.filter((id) => wantedIds.has(id));
    return this.#show([...kept, ...wanted.filter((id) => !shownIds.has(id))]);
  }

  #show(ids: readonly string[]): readonly string[] {
    const isSame = ids.length === this.#shown.length && ids.every((id, index) => id === this.#shown[index]);
    if (!isSame) this.#shown = ids;
    return this.#shown;
  }
}
