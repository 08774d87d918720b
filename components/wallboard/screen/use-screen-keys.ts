"use client";

import { useEffect } from "react";
import { toggleFullScreen } from "../../ui/toggle-full-screen.ts";
import type { TurningPages } from "./use-rotation.ts";

/** Keys for a person at the screen: the space bar stops and starts, arrows turn the page, `f` fills the screen. */
export function useScreenKeys(act: TurningPages["act"]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const deed = deeds(act).get(event.key);
      // A button in focus is pressed by the space bar itself.
      const isButton = event.target instanceof HTMLButtonElement && event.key === " ";
      if (deed === undefined || isButton) return;
      event.preventDefault();
      deed();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [act]);
}

function deeds(act: TurningPages["act"]): ReadonlyMap<string, () => void> {
  return new Map([
    [" ", () => act({ type: "toggle" })],
    ["ArrowRight", () => act({ type: "step", by: 1 })],
    ["ArrowDown", () => act({ type: "step", by: 1 })],
    ["PageDown", () => act({ type: "step", by: 1 })],
    ["ArrowLeft", () => act({ type: "step", by: -1 })],
    ["ArrowUp", () => act({ type: "step", by: -1 })],
    ["PageUp", () => act({ type: "step", by: -1 })],
    ["f", () => void toggleFullScreen()],
  ]);
}
