"use client";

import { useEffect, useEffectEvent } from "react";
import { keyFocusOf } from "../keyboard/key-focus.ts";
import type { BoardEditing } from "./use-board-editor.ts";

/** Ctrl+Z, Ctrl+Shift+Z (or Ctrl+Y) and Ctrl+S on the page of the editor; a text field keeps its own steps back. */
export function useEditorKeys({ act, save, isDirty }: Pick<BoardEditing, "act" | "save" | "isDirty">): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isChord = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!isChord) return;
    const focus = keyFocusOf(event.target);
    const deed = deedOf(event);
    if (deed === undefined || focus === "overlay" || focus === "palette") return;
    if (deed !== "save" && focus === "field") return;
    event.preventDefault();
    if (deed !== "save") act({ do: deed });
    else if (isDirty) void save();
  });
  useEffect(() => {
    const lifetime = new AbortController();
    window.addEventListener("keydown", (event) => press(event), { signal: lifetime.signal });
    return () => lifetime.abort();
  }, []);
}

function deedOf({ key, shiftKey }: KeyboardEvent): "undo" | "redo" | "save" | undefined {
  switch (key.toLowerCase()) {
    case "z":
      return shiftKey ? "redo" : "undo";
    case "y":
      return "redo";
    case "s":
      return "save";
    default:
      return undefined;
  }
}
