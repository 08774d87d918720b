"use client";

import { useCallback } from "react";
import { useWords } from "@/lib/format/use-words.ts";

/**
 * Why something is not known, in words: `no_license` → "not licensed". Unknown codes are shown as they are. The same
 * function until the language is another.
 */
export function useReason(): (code: string) => string {
  const t = useWords("absence");
  return useCallback((code) => (t.has(code) ? t(code) : t("other", { code })), [t]);
}
