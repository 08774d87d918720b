"use client";

import { useEffect, useEffectEvent } from "react";
import { addKeyHandler, type KeyHandler } from "./key-handlers.ts";
import type { KeyIntent } from "./key-map.ts";

/**
 * Deals with what a key asks for while the component is mounted; the newest one is asked first, and one that
 * answers `false` passes it on. Typing, dialogs, modifiers and turned-off shortcuts are already sorted out.
 */
export function useKeyIntent(intent: KeyIntent, handler: KeyHandler): void {
  const handle = useEffectEvent(handler);
  useEffect(() => addKeyHandler(intent, (row) => handle(row)), [intent]);
}
