"use client";

import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { usePause } from "@/lib/live/index.ts";
import { withDeadline } from "../ui/with-deadline.ts";

/** The minute that ended is worked off a moment after it has. */
const afterMinuteMs = 1_500;

const failedAgainMs = 30_000;
const freshForMs = 30_000;

export interface TrendQueryOptions {
  /** Absent: at the turn of each minute; false: what was answered does not change. */
  readonly everyMs?: number | false;
  /** Nothing is asked while this is false. */
  readonly isWanted?: boolean;
}

/**
 * An answer of `/api/trends…`, asked for again as each minute ends; not while the page is hidden or the screen paused. The answer before
 * stays until the next is there.
 */
export function useTrendQuery<T>(
  path: string,
  isAnswer: (body: unknown) => body is T,
  { everyMs, isWanted = true }: TrendQueryOptions = {},
): UseQueryResult<T> {
  const isPaused = usePause() !== undefined;
  return useQuery({
    queryKey: ["trends", path],
    queryFn: async ({ signal }): Promise<T> => {
      const answer = await fetch(path, { signal: withDeadline(signal) });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`, { cause: answer.status });
      const body: unknown = await answer.json();
      if (!isAnswer(body)) throw new Error(`${path}: unreadable`);
      return body;
    },
    enabled: isWanted,
    placeholderData: keepPreviousData,
    // Rows that scroll or sort into sight take what the others have.
    staleTime: freshForMs,
    // What a paused screen shows stands still with the rest of it.
    refetchInterval: ({ state }) => {
      if (isPaused) return false;
      // What does not change is asked for again only where nobody has it.
      if (everyMs === false) return state.status === "error" ? failedAgainMs : false;
      return everyMs ?? untilNextMinute();
    },
    refetchOnWindowFocus: !isPaused,
  });
}

/** Only a pace: the server says which minutes have ended, whatever this clock reads. */
function untilNextMinute(): number {
  return 60_000 - (Date.now() % 60_000) + afterMinuteMs;
}
