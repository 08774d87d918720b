"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { askServer } from "../ask-server.ts";

/** What a reading of the whole audit found. */
export type ChainFinding = { readonly at: string; readonly tookMs: number } & (
  | {
      readonly answer: "whole";
      readonly rows: number;
      readonly head: { readonly seq: number; readonly hash: string };
    }
  | { readonly answer: "broken"; readonly seq: number; readonly fault: string }
  | { readonly answer: "unknown"; readonly reason: string }
);

/** Without `last` the server has not looked since it started. */
export interface ChainStatus {
  readonly runningSince?: string;
  readonly last?: ChainFinding;
}

const key = ["audit-chain"];
const path = "/api/admin/audit/chain";

/** What the server knows of the audit being whole, and the way to have it look now. */
export function useChain() {
  const client = useQueryClient();
  const status = useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<ChainStatus> => (await askServer(path, { signal })).json(),
    refetchInterval: ({ state }) => (state.data?.runningSince === undefined ? false : 1000),
  });
  const check = useMutation({
    mutationFn: async (): Promise<ChainStatus> => (await askServer(path, { body: {} })).json(),
    onSuccess: (answer) => client.setQueryData(key, answer),
  });
  const isReading = check.isPending || status.data?.runningSince !== undefined;
  return { status: status.data, fault: check.error ?? status.error, isReading, check: () => check.mutate() };
}
