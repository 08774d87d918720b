"use client";

import { useSyncExternalStore } from "react";

/** The key that is held for a chord, as the keyboard of this computer writes it. */
export function useChordKey(): "Ctrl" | "⌘" {
  return useSyncExternalStore(neverChanges, read, () => "Ctrl");
}

const neverChanges = () => () => {};

/** `platform` is the one name that every browser still tells. */
function read(): "Ctrl" | "⌘" {
  return /^(Mac|iP)/.test(navigator.platform) ? "⌘" : "Ctrl";
}
