import { type DeviationName, deviationCatalogue } from "./deviation-catalogue.ts";

/** A way in which this CTI differs from the manual's one form, and that the reader has coped with. */
export interface Deviation {
  /** Row of the ambiguity list; `-` for a general rule of tolerance. */
  readonly row: string;
  readonly what: string;
  /** Resources it was met in. */
  readonly where: readonly string[];
  readonly times: number;
  /** Names or words only, never people's data. */
  readonly example?: string;
}

const longestExample = 80;

/** Gathers the deviations of one format. */
export class DeviationBook {
  readonly #entries = new Map<DeviationName, { times: number; where: Set<string>; example?: string }>();

  note(name: DeviationName, where: string, example?: string): void {
    const entry = this.#entries.get(name) ?? { times: 0, where: new Set<string>() };
    entry.times += 1;
    entry.where.add(where);
    if (entry.example === undefined && example !== undefined)
      entry.example = example.slice(0, longestExample);
    this.#entries.set(name, entry);
  }

  isNotedIn(where: string): boolean {
    return [...this.#entries.values()].some((entry) => entry.where.has(where));
  }

  list(): readonly Deviation[] {
    return [...this.#entries].map(([name, { times, where, example }]) => ({
      ...deviationCatalogue[name],
      where: [...where],
      times,
      ...(example === undefined ? {} : { example }),
    }));
  }
}
