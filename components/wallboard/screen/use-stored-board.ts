"use client";

import { useEffect, useState } from "react";
import type { StoredBoard } from "@/lib/domain/index.ts";
import { withDeadline } from "../../ui/with-deadline.ts";

const everyMs = 30_000;

/** `undefined`: the board is no more. */
type Known = StoredBoard | undefined;

/**
 * The board as it stands on the server, looked at twice a minute; only another version is sent. While the server is away, or
 * answers anything else, the last one known stays.
 */
export function useStoredBoard(id: string, initial: Known): Known {
  const [stored, setStored] = useState(initial);
  useEffect(() => {
    const lifetime = new AbortController();
    const look = async () => {
      const found = await askBoard(id, lifetime.signal);
      if (lifetime.signal.aborted || found === "unknown") return;
      setStored((before) =>
        before?.version === found?.version && before?.id === found?.id ? before : found,
      );
    };
    const timer = setInterval(() => void look(), everyMs);
    return () => {
      lifetime.abort();
      clearInterval(timer);
    };
  }, [id]);
  return stored;
}

async function askBoard(id: string, signal: AbortSignal): Promise<Known | "unknown"> {
  try {
    // "no-cache": the browser asks with the tag of what it has, and is told when that is still so.
    const answer = await fetch(`/api/boards/${encodeURIComponent(id)}`, {
      cache: "no-cache",
      signal: withDeadline(signal),
    });
    if (answer.status === 404) return undefined;
    const body: unknown = answer.ok ? await answer.json() : undefined;
    return isStoredBoard(body) ? body : "unknown";
  } catch {
    // The server is away: the banner says so.
    return "unknown";
  }
}

/** The server checks boards as they come and go; this tells one from another body. */
function isStoredBoard(body: unknown): body is StoredBoard {
  if (typeof body !== "object" || body === null || !("board" in body) || !("version" in body)) return false;
  const { board, version } = body;
  return (
    typeof version === "number" &&
    typeof board === "object" &&
    board !== null &&
    "pages" in board &&
    Array.isArray(board.pages)
  );
}
