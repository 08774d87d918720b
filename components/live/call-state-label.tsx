"use client";

import { callMark } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { StateLabel } from "../ui/state-label.tsx";

/** The state of a call in shape, colour and word. */
export function CallStateLabel({ state }: { readonly state: string }) {
  const t = useWords("callState");
  const mark = callMark(state);
  return <StateLabel mark={mark} word={t.has(mark.word) ? t(mark.word) : mark.word} />;
}
