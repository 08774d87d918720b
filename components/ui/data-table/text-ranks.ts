/** So many different texts are remembered: more than any list has. */
const mostTexts = 50_000;

const collator = new Intl.Collator("pt-BR", { numeric: true, sensitivity: "base" });

/**
 * Texts as numbers in the order of a reader's alphabet, the same number where it makes no difference: texts are compared
 * the slow way only when new ones are seen, and thousands of rows are then sorted by numbers. The numbers are of now: a
 * later text may renumber all of them, so take those of one sort together.
 */
export class TextRanks {
  readonly #ranks = new Map<string, number>();

  /** The rank of every text, in the order given; undefined stays so. */
  ranksOf(texts: readonly (string | undefined)[]): readonly (number | undefined)[] {
    const given = new Set(texts.filter((text) => text !== undefined));
    if ([...given].some((text) => !this.#ranks.has(text))) this.#learn(given);
    return texts.map((text) => (text === undefined ? undefined : this.#ranks.get(text)));
  }

  /** What is known is in order already, which makes sorting it again cheap. */
  #learn(texts: ReadonlySet<string>): void {
    const known = this.#ranks.size + texts.size > mostTexts ? [] : this.#ranks.keys();
    const all = [...new Set([...known, ...texts])].sort(collator.compare);
    this.#ranks.clear();
    let rank = 0;
    for (const [place, text] of all.entries()) {
      rank += Number(collator.compare(all[place - 1] ?? text, text) !== 0);
      this.#ranks.set(text, rank);
    }
  }
}
