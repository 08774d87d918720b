"use client";

import { useQuery } from "@tanstack/react-query";
import { AskError } from "../admin/ask-server.ts";
import { boardRoutes } from "../boards/board-routes.ts";

/** The board as it was stored when the editor was opened; it is not asked for again under somebody's hands. */
export function useStoredBoard(id: string) {
  const asked = useQuery({
    queryKey: ["board", id, "to edit"],
    queryFn: () => boardRoutes.find(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  return { stored: asked.data, code: codeOf(asked.error), retry: () => void asked.refetch() };
}

function codeOf(error: unknown): string | undefined {
  if (error === null) return undefined;
  return error instanceof AskError ? error.code : "failed";
}
