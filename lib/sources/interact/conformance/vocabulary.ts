import { presenceOf } from "@/lib/domain/index.ts";
import type { PlainNode } from "../codec/index.ts";
import { canonicalWord } from "../wire/index.ts";
import type { VocabularyReport } from "./conformance-report.ts";
import { dateStyleOf } from "./date-style-of.ts";
import { visitTree } from "./visit-tree.ts";

/** [manual: common data of calls] */
const callStates = new Set(
  `ready dialing ringing calling busy conference held paused after_call classifying unavailable fail reserved queued
  waiting_authorization authorized blocked monitoring unknown`.split(/\s+/),
);
const callSources = new Set(
  `internal external internal_consultation external_consultation internal_conference external_conference
  internal_callback external_callback unknown`.split(/\s+/),
);
/** States that the manual names and that tell nothing. */
const sayNothing = new Set(["unknown", "invalid"]);
const dateFields = /^(dt_\w+|timestamp|pause_timeout|operation_begin|operation_end|transfer_datetime)$/;
const mostWords = 50;

/** Words and dates met in one format. */
export class Vocabulary {
  readonly #agentStates = new Set<string>();
  readonly #callStates = new Set<string>();
  readonly #callSources = new Set<string>();
  readonly #dates = new Map<string, number>();

  /** A state of an agent, in its one spelling. */
  agentState(state: string | undefined): void {
    if (state === undefined || sayNothing.has(state) || presenceOf(state) !== "unknown") return;
    keep(this.#agentStates, state);
  }

  /** Words of calls and dates, wherever they stand. */
  take(tree: PlainNode): void {
    visitTree(tree, (key, value) => {
      if (typeof value !== "string" && typeof value !== "number") return;
      if (key === "call_state") this.#word(this.#callStates, callStates, String(value));
      else if (key === "call_source") this.#word(this.#callSources, callSources, String(value));
      else if (dateFields.test(key)) this.#date(value);
    });
  }

  unknownWords(): VocabularyReport {
    return {
      agentStates: [...this.#agentStates],
      callStates: [...this.#callStates],
      callSources: [...this.#callSources],
    };
  }

  dates(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#dates);
  }

  #word(unknown: Set<string>, known: ReadonlySet<string>, value: string): void {
    const word = canonicalWord(value);
    if (word !== "" && !known.has(word)) keep(unknown, word);
  }

  #date(value: string | number): void {
    const style = dateStyleOf(value);
    if (style !== undefined) this.#dates.set(style, (this.#dates.get(style) ?? 0) + 1);
  }
}

function keep(words: Set<string>, word: string): void {
  if (words.size < mostWords) words.add(word.slice(0, 60));
}
