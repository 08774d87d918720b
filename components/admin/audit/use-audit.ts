"use client";

import { type InfiniteData, useInfiniteQuery } from "@tanstack/react-query";
import { askServer } from "../ask-server.ts";
import { type AuditFilters, writeAuditFilters } from "./audit-filters.ts";

/** A row of the audit, as the server tells it. */
export interface AuditRecord {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
  readonly who: string;
  readonly role?: string;
  readonly session?: string;
  readonly device?: string;
  readonly address?: string;
  readonly action: string;
  readonly target?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly result: string;
  readonly completes?: number;
  readonly latencyMs?: number;
  readonly replyCode?: string;
  readonly reason?: string;
}

interface AuditPage {
  readonly records: readonly AuditRecord[];
  readonly next?: number;
}

/** Rows of the audit, page after page, the newest first. What came since is shown when it is asked for again. */
export function useAudit(filters: AuditFilters) {
  const query = writeAuditFilters(filters);
  return useInfiniteQuery({
    queryKey: ["audit", query.toString()],
    initialPageParam: undefined as number | undefined,
    queryFn: async ({ pageParam, signal }): Promise<AuditPage> => {
      const asked = new URLSearchParams(query);
      asked.set("limit", "50");
      if (pageParam !== undefined) asked.set("before", String(pageParam));
      return (await askServer(`/api/admin/audit?${asked}`, { signal })).json();
    },
    getNextPageParam: ({ next }) => next,
    select: ({ pages }: InfiniteData<AuditPage>) => pages.flatMap(({ records }) => records),
    // Whoever comes back to the page wants to see what was done meanwhile.
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}
