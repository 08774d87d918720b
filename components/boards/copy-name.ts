import { boardLimits } from "@/lib/domain/index.ts";

/** The name of a copy in somebody's words; a long name is cut, so that the words still fit. */
export function copyName(name: string, wordsOf: (name: string) => string): string {
  const room = boardLimits.name - wordsOf("").length;
  const letters = [...name];
  while (letters.join("").length > room) letters.pop();
  return wordsOf(letters.join("").trimEnd());
}
