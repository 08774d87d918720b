const settledMs = 30_000;
const jitterMs = 60_000;

/**
 * Decides when a screen loads itself anew after its server was updated: once the other build has been told for half a minute, and
 * then at a moment of its own within the next, so that hundreds of screens do not come at once.
 */
export class BuildWatch {
  readonly #own: string;
  readonly #random: () => number;
  #other: { readonly build: string; readonly dueMs: number } | undefined;

  constructor(own: string, random: () => number) {
    this.#own = own;
    this.#random = random;
  }

  /** Whether it is time, by the build that the server tells now; undefined while it tells none. */
  isDue(build: string | undefined, nowMs: number): boolean {
    if (build === undefined || build === this.#own) {
      this.#other = undefined;
      return false;
    }
    if (this.#other?.build !== build)
      this.#other = { build, dueMs: nowMs + settledMs + this.#random() * jitterMs };
    return nowMs >= this.#other.dueMs;
  }
}
