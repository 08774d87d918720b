"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { withDeadline } from "../ui/with-deadline.ts";

/** Sessions come and go by themselves, so what is shown is asked again. */
const everyMs = 10_000;

/** What a route of lists tells under `member`: `rows` is undefined until it came; `reload` after something was changed. */
export function useListed<Row>(path: string, member: string) {
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ["listed", path],
    queryFn: ({ signal }) => fetchRows<Row>(path, member, signal),
    refetchInterval: everyMs,
  });
  return {
    rows: list.data,
    isFailed: list.isError,
    reload: () => client.invalidateQueries({ queryKey: ["listed"] }),
  };
}

async function fetchRows<Row>(path: string, member: string, signal: AbortSignal): Promise<readonly Row[]> {
  const answer = await fetch(path, { signal: withDeadline(signal) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  const body: Record<string, readonly Row[]> = await answer.json();
  return body[member] ?? [];
}
