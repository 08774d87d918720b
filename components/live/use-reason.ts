"use client";

import { useWords } from "@/lib/format/use-words.ts";

/** Why something is not known, in words: `no_license` → "not licensed". Unknown codes are shown as they are. */
export function useReason(): (code: string) => string {
  const t = useWords("absence");
  return (code) => (t.has(code) ? t(code) : t("other", { code }));
}
