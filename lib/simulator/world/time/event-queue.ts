interface Entry {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** What will happen and when: a binary heap; things due at the same instant run in the order they were planned. */
export class EventQueue {
  readonly #heap: Entry[] = [];
  #planned = 0;

  /** Instant of the earliest plan; Infinity when there is none. */
  get nextAt(): number {
    return this.#heap[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  /** Plans `run` for `at`. */
  push(at: number, run: () => void): void {
    this.#planned += 1;
    const entry = { at, order: this.#planned, run };
    this.#heap.push(entry);
    this.#rise(this.#heap.length - 1, entry);
  }

  /** Takes the earliest plan out; undefined when there is none. */
  pop(): (() => void) | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (first !== undefined && last !== undefined && this.#heap.length > 0) this.#sink(last);
    return first?.run;
  }

  #rise(from: number, entry: Entry): void {
    let index = from;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = this.#heap[parentIndex];
      if (parent === undefined || isBefore(parent, entry)) break;
      this.#heap[index] = parent;
      index = parentIndex;
    }
    this.#heap[index] = entry;
  }

  #sink(entry: Entry): void {
    const length = this.#heap.length;
    let index = 0;
    for (;;) {
      let childIndex = 2 * index + 1;
      let child = this.#heap[childIndex];
      if (child === undefined) break;
      const right = childIndex + 1 < length ? this.#heap[childIndex + 1] : undefined;
      if (right !== undefined && isBefore(right, child)) {
        child = right;
        childIndex += 1;
      }
      if (isBefore(entry, child)) break;
      this.#heap[index] = child;
      index = childIndex;
    }
    this.#heap[index] = entry;
  }
}

function isBefore(one: Entry, other: Entry): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}
