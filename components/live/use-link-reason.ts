"use client";

import { useWords } from "@/lib/format/use-words.ts";

/** Why the link to a source is not live, in words; a code that the catalogue does not know is shown as it is. */
export function useLinkReason(): (code: string) => string {
  const t = useWords("linkReason");
  return (code) => (t.has(code) ? t(code) : code);
}
