import type { WriterStyle } from "../wire/writer-style";
import { type QuirkName, quirkCatalogue } from "./quirk-catalogue";

/** The deviations that are on. */
export class Quirks {
  readonly #on = new Set<QuirkName>();
  #style: WriterStyle = styleOf(new Set());

  has(name: QuirkName): boolean {
    return this.#on.has(name);
  }

  /** Turns quirks on and off; names that do not exist are answered back and change nothing. */
  set(names: readonly string[], isOn: boolean): readonly string[] {
    const unknown = names.filter((name) => !isQuirkName(name));
    if (unknown.length > 0) return unknown;
    for (const name of names.filter(isQuirkName)) {
      if (isOn) this.#on.add(name);
      else this.#on.delete(name);
    }
    this.#style = styleOf(this.#on);
    return [];
  }

  clear(): void {
    this.#on.clear();
    this.#style = styleOf(this.#on);
  }

  list(): readonly QuirkName[] {
    return [...this.#on];
  }

  /** How documents are written while these quirks are on. */
  style(): WriterStyle {
    return this.#style;
  }
}

function isQuirkName(name: string): name is QuirkName {
  return quirkCatalogue.some(([known]) => known === name);
}

function styleOf(on: ReadonlySet<QuirkName>): WriterStyle {
  return {
    trailingCommas: on.has("11"),
    numbersAsStrings: on.has("numbers-as-strings"),
    paddedText: on.has("18"),
    crossedTags: on.has("13"),
    repeatedTags: on.has("28"),
  };
}
