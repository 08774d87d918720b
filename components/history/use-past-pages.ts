"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { withDeadline } from "../ui/with-deadline.ts";

const everyMs = 30_000;

/** What an answer with pages has besides its rows. */
interface Page {
  /** Pass it as `before` for what comes next. */
  readonly next?: string;
}

/** Answers of `/api/history/…` page after page, the newest first; `more` asks for the next. What goes on is asked for again, as far as it is shown. */
export function usePastPages<Answer extends Page>(
  path: string | undefined,
  isRunning: boolean,
  isAnswer: (body: unknown) => body is Answer,
): {
  readonly pages: readonly Answer[] | undefined;
  readonly isError: boolean;
  readonly isFetching: boolean;
  /** Undefined: there is no more. */
  readonly more: (() => void) | undefined;
} {
  const query = useInfiniteQuery({
    queryKey: ["past", path],
    initialPageParam: undefined as string | undefined,
    enabled: path !== undefined,
    queryFn: async ({ pageParam, signal }): Promise<Answer> => {
      const asked = pageParam === undefined ? path : `${path}&before=${encodeURIComponent(pageParam)}`;
      const answer = await fetch(asked ?? "", { signal: withDeadline(signal) });
      const body: unknown = answer.ok ? await answer.json() : undefined;
      if (!isAnswer(body)) throw new Error(`${asked}: ${answer.status}`);
      return body;
    },
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (isRunning || state.status === "error" ? everyMs : false),
  });
  return {
    pages: query.data?.pages,
    isError: query.isError,
    isFetching: query.isFetching,
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
  };
}
