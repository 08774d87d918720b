"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { AskError, askServer } from "../admin/ask-server.ts";

/** What a route tells, asked again every `everyMs`; `error` is why it told nothing. */
export function useTold<Told>(path: string | undefined, everyMs: number | false) {
  return useQuery({
    queryKey: ["reports", path],
    enabled: path !== undefined,
    refetchInterval: everyMs,
    // What is refused stays refused.
    retry: (count, error) => count < 2 && !(error instanceof AskError && error.code !== "unavailable"),
    queryFn: async ({ signal }): Promise<Told> => (await askServer(path ?? "", { signal })).json(),
  });
}

/** Has everything about reports told anew. */
export function useReload() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ["reports"] });
}
