"use client";

import { useEffect } from "react";
import { withDeadline } from "../../ui/with-deadline.ts";
import { goToBoard } from "./go-to-board.ts";

const everyMs = 30_000;

/** Looks twice a minute whether a screen that was refused is let in again, as when its link's end was put off; then opens its board. */
export function useReadmission(board: string, isRefused: boolean): void {
  useEffect(() => {
    if (!isRefused) return;
    const looking = setInterval(() => {
      void isLetIn().then((isIn) => (isIn ? goToBoard(board) : undefined));
    }, everyMs);
    return () => clearInterval(looking);
  }, [board, isRefused]);
}

async function isLetIn(): Promise<boolean> {
  try {
    return (await fetch("/api/session", { cache: "no-store", signal: withDeadline() })).ok;
  } catch {
    return false;
  }
}
