import { fold } from "./fold.ts";

interface Entry<Item> {
  readonly item: Item;
  readonly text: string;
}

/** What was found, best first, and how many entries were looked at for it. */
export interface Found<Item> {
  readonly items: readonly Item[];
  readonly examined: number;
}

/** How a word of the query stands in a text, from best to worst; no number: not at all. */
const ranks = { start: 0, wordStart: 1, inside: 2, scattered: 3 } as const;

/**
 * Finds names as they are typed, thousands of them. Texts are folded and sorted once; a query looks at each entry
 * once, and a query that goes on from the one before only at what that one had left. Every word of the query must
 * match: at the start, at the start of a word, inside, or scattered from the start of a word ("mrs" → "Maria S").
 */
export class SearchIndex<Item> {
  readonly #entries: readonly Entry<Item>[];
  #last: { readonly query: string; readonly entries: readonly Entry<Item>[] };

  constructor(items: readonly Item[], textOf: (item: Item) => string) {
    this.#entries = items
      .map((item) => ({ item, text: fold(textOf(item)) }))
      .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
    this.#last = { query: "", entries: this.#entries };
  }

  /** The best `limit` items; equally good ones in the order of their names. Nothing for an empty query. */
  find(query: string, limit: number): Found<Item> {
    const wanted = fold(query);
    if (wanted === "") return { items: [], examined: 0 };
    const candidates = wanted.startsWith(this.#last.query) ? this.#last.entries : this.#entries;
    const words = wanted.split(" ");
    const left: Entry<Item>[] = [];
    const byRank: Item[][] = [];
    for (const entry of candidates) {
      const rank = rankOf(entry.text, words);
      if (rank === undefined) continue;
      left.push(entry);
      byRank[rank] ??= [];
      if (byRank[rank].length < limit) byRank[rank].push(entry.item);
    }
    this.#last = { query: wanted, entries: left };
    return { items: byRank.flat().slice(0, limit), examined: candidates.length };
  }
}

/** The sum over all words; undefined when one is missing. */
function rankOf(text: string, words: readonly string[]): number | undefined {
  let sum = 0;
  for (const word of words) {
    const rank = rankOfWord(text, word);
    if (rank === undefined) return undefined;
    sum += rank;
  }
  return sum;
}

function rankOfWord(text: string, word: string): number | undefined {
  const at = text.indexOf(word);
  if (at === 0) return ranks.start;
  if (at > 0 && text[at - 1] === " ") return ranks.wordStart;
  if (at > 0) return text.includes(` ${word}`) ? ranks.wordStart : ranks.inside;
  return isScattered(text, word) ? ranks.scattered : undefined;
}

function isScattered(text: string, word: string): boolean {
  const first = word[0] ?? "";
  const start = text[0] === first ? 0 : text.indexOf(` ${first}`) + 1;
  if (start === 0 && text[0] !== first) return false;
  let at = start;
  for (const letter of word) {
    const found = text.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}
