import type { PlainValue } from "../codec/index.ts";
import { canonicalWord } from "./canonical-word.ts";
import { readNames } from "./read-names.ts";

/** A list of words of a closed vocabulary: as a list, or as one text with commas. `all` and `*` are the word `all`. */
export function readWords(value: PlainValue | undefined): readonly string[] {
  return readNames(value)
    .flatMap((name) => name.split(","))
    .map(canonicalWord)
    .filter((word) => word !== "" && word !== "__proto__")
    .map((word) => (word === "*" ? "all" : word));
}
