"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import type { FloorSource } from "@/lib/domain/index.ts";
import { askServer } from "../ask-server.ts";

/** A source as it is configured and as it does, as the server tells it. */
export interface SourceFacts {
  readonly id: string;
  readonly url: string;
  readonly isSimulated: boolean;
  readonly settings: {
    readonly format: "json" | "xml";
    readonly updateIntervalSeconds: number;
    readonly agentState: "auto" | "agent" | "config" | "poll";
    readonly channelMethod: "POST" | "GET";
    readonly timezone: string;
    readonly services: "all" | readonly string[];
    readonly agents: "all" | readonly string[];
  };
  readonly serviceLogin?: string;
  readonly subscriptions: readonly {
    readonly monitor: string;
    readonly since: string;
    readonly askedAt: string;
    readonly expiresAt: string;
    readonly renewals: number;
  }[];
  readonly status?: FloorSource;
  readonly ageMs?: number;
}

export interface ConnectionStep {
  readonly step: string;
  readonly outcome: "passed" | "failed" | "open" | "skipped";
  readonly reason?: string;
  readonly tookMs?: number;
  readonly status?: number;
  readonly formats?: readonly string[];
}

export interface ConnectionReport {
  readonly steps: readonly ConnectionStep[];
  readonly licences: readonly {
    readonly monitor: string;
    readonly existing?: number;
    readonly inUse?: number;
  }[];
}

/** What is to be tested; what is absent is the server's own. */
export interface AskedTest {
  readonly url?: string;
  readonly format?: string;
  readonly login?: string;
  readonly password?: string;
}

const path = "/api/admin/sources";

/** Every source, asked for again every few seconds. */
export function useSources() {
  return useQuery({
    queryKey: ["admin-sources"],
    queryFn: async ({ signal }): Promise<readonly SourceFacts[]> => {
      const { sources }: { sources: readonly SourceFacts[] } = await (
        await askServer(path, { signal })
      ).json();
      return sources;
    },
    refetchInterval: 5000,
  });
}

/** Has the server try a connection. */
export function useConnectionTest() {
  return useMutation({
    mutationFn: async (asked: AskedTest): Promise<ConnectionReport> =>
      (await askServer(`${path}/test`, { body: asked })).json(),
    // A password stays no longer than the request.
    gcTime: 0,
  });
}
