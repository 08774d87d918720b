"use client";

import type { EditorState } from "./editor-state.ts";
import { useEditWords } from "./use-edit-words.ts";

/** Says what became of the last deed; the same words are said again when it is done again. */
export function SpokenDeeds({ state: { note, deeds } }: { readonly state: EditorState }) {
  const words = useEditWords();
  const isRefusal = note?.code === "no_room" || note?.code === "page_full" || note?.code === "board_full";
  return (
    <p role="status" data-note={note?.code} className={isRefusal ? "editor-toast" : "sr-only"}>
      {/* A text that differs, to whoever listens, by nothing that is heard. */}
      {note === undefined ? "" : `${words.note(note)}${deeds % 2 === 0 ? "" : "\u00a0"}`}
    </p>
  );
}
