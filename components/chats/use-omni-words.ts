"use client";

import { useMemo } from "react";
import type { Told } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useReason } from "../live/use-reason.ts";

/** The words of Omni's attributes, and of why a value of theirs is near the truth or missing. */
export interface OmniWords {
  name(attribute: string): string;
  short(attribute: string): string;
  meaning(attribute: string): string;
  /** A code of a doubt, an absence or a note in words. */
  because(code: string): string;
  /** Why it is not exact, in one line; undefined when it is. */
  doubt(told: Exactness): string | undefined;
}

/** How far something may be believed: readings and what is told alike. */
export type Exactness =
  | Pick<Exclude<Told<unknown>, { readonly quality: "unavailable" }>, "quality" | "because">
  | Pick<Extract<Told<unknown>, { readonly quality: "unavailable" }>, "quality" | "reason">;

/** The words in the reader's language. */
export function useOmniWords(): OmniWords {
  const attribute = useWords("chats.attribute");
  const because = useWords("chats.because");
  const notes = useWords("kpiNotes");
  const reason = useReason();
  return useMemo(() => {
    const say = (code: string): string => {
      if (because.has(code)) return because(code);
      return notes.has(code) ? notes(code) : reason(code);
    };
    return {
      name: (id) => attribute(`${id}.name`),
      short: (id) => attribute(`${id}.short`),
      meaning: (id) => attribute(`${id}.meaning`),
      because: say,
      doubt(told) {
        if (told.quality === "unavailable") return say(told.reason);
        return told.because.length === 0 ? undefined : told.because.map(say).join("; ");
      },
    };
  }, [attribute, because, notes, reason]);
}
