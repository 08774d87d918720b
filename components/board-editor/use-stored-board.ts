"use client";

import { useQuery } from "@tanstack/react-query";
import type { StoredBoard } from "@/lib/domain/index.ts";
import { AskError, askServer } from "../admin/ask-server.ts";

/** The board as it was stored when the editor was opened; it is not asked for again under somebody's hands. */
export function useStoredBoard(id: string) {
  const asked = useQuery({
    queryKey: ["board", id, "to edit"],
    queryFn: ({ signal }) => fetchBoard(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  return { stored: asked.data, code: codeOf(asked.error), retry: () => void asked.refetch() };
}

async function fetchBoard(id: string, signal: AbortSignal): Promise<StoredBoard> {
  const answer = await askServer(`/api/boards/${encodeURIComponent(id)}`, { signal });
  return answer.json();
}

function codeOf(error: unknown): string | undefined {
  if (error === null) return undefined;
  return error instanceof AskError ? error.code : "failed";
}
