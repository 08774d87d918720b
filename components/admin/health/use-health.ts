"use client";

import { useQuery } from "@tanstack/react-query";
import { askServer } from "../ask-server.ts";

export type HealthLevel = "well" | "watch" | "ill" | "unknown";

/** The numbers of a moment, as the server tells them; counters are since its start. */
export interface HealthFacts {
  readonly build: string;
  readonly node: string;
  readonly uptimeSeconds: number;
  readonly memory: Readonly<Record<"residentBytes" | "heapUsedBytes" | "heapLimitBytes", number>>;
  readonly eventLoopLagMs: number;
  readonly store: {
    readonly kind: "sqlite" | "postgres";
    readonly shown: string;
    readonly pingMs?: number;
    readonly sizeBytes?: number;
  };
  readonly backupAgeMs?: number;
  readonly audit: Readonly<Record<"appended" | "failed" | "waiting", number>>;
  readonly chain: {
    readonly last?: { readonly atMs: number; readonly verdict: { readonly answer: string } };
  };
  readonly writes: Readonly<Record<"written" | "failed" | "dropped" | "waiting", number>>;
  readonly history: { readonly isOn: boolean; readonly isDisabled?: true } & Readonly<
    Record<"lostRows" | "waitingRows" | "failures", number>
  >;
  readonly streams: Readonly<Record<"open" | "opened" | "refused" | "slow" | "limit", number>>;
  readonly replay: Readonly<
    Record<"hours" | "mostBytes" | "keptBytes" | "open" | "lost" | "readFailures", number>
  > & {
    readonly fault?: { readonly code: string };
  };
  readonly mail: Readonly<Record<"sent" | "failed" | "retried", number>> & { readonly isConfigured: boolean };
  readonly commands: Readonly<
    Record<"sent" | "accepted" | "refused" | "unknown" | "denied" | "confirmed" | "unconfirmed", number>
  > &
    Readonly<Record<"auditFailures" | "waiting", number>>;
  readonly limits: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, { readonly link: "connecting" | "live" | "stale" | "down" }>>;
  readonly floor: Readonly<Record<"events" | "revisions" | "applyErrors" | "upstreamFailures", number>>;
}

export interface Health {
  readonly at: string;
  readonly facts: HealthFacts;
  readonly findings: readonly { readonly check: string; readonly level: HealthLevel }[];
}

/** How the installation does, asked for again every few seconds. */
export function useHealth() {
  return useQuery({
    queryKey: ["admin-health"],
    queryFn: async ({ signal }): Promise<Health> => (await askServer("/api/admin/health", { signal })).json(),
    refetchInterval: 5000,
  });
}
