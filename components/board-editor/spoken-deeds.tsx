"use client";

import type { EditorState } from "./editor-state.ts";
import { useEditWords } from "./use-edit-words.ts";

/** Says what became of the last deed; the same words are said again when it is done again. */
export function SpokenDeeds({ state: { note, deeds } }: { readonly state: EditorState }) {
  const words = useEditWords();
  const isRefusal = note?.code === "no_room" || note?.code === "page_full" || note?.code === "board_full";
  return (
    <p role="status" data-note={note?.code} className={isRefusal ? "editor-toast-place" : "sr-only"}>
      {/* A text that differs, to whoever listens, by nothing that is heard. */}
      <span key={deeds} className={isRefusal ? "editor-toast" : undefined}>
        {note === undefined ? "" : `${words.note(note)}${deeds % 2 === 0 ? "" : "\u00a0"}`}
      </span>
    </p>
  );
}
