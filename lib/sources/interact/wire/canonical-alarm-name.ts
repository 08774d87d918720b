import { canonicalWord } from "./canonical-word.ts";

/** The manual's table spelling of an alarm, whichever of its spellings came; an unknown name as a plain word. */
export function canonicalAlarmName(name: string): string {
  const word = canonicalWord(name);
  const place = /^max_(queue|branch)_abando(?:n|m)+_rate$/.exec(word)?.[1];
  if (place === undefined) return word;
  return place === "queue" ? "max_queue_abandonn_rate" : "max_branch_abandomn_rate";
}
