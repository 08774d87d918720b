"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Baseline, EntityId, Instant, MediaValues } from "@/lib/domain/index.ts";
import { withDeadline } from "../../ui/with-deadline.ts";

const path = "/api/baselines";

/** A baseline as the server tells it: it holds at `revision` of the floor, with the statistics of then. */
export interface ToldBaseline {
  readonly id: string;
  readonly service: EntityId;
  readonly since: Instant;
  readonly by: string;
  readonly isShared: boolean;
  readonly baseline: Baseline;
  readonly metrics?: MediaValues;
  readonly epoch: string;
  readonly revision: number;
}

export interface ToldBaselines {
  readonly baselines: readonly ToldBaseline[];
  /** Whether one may count for everybody, too. */
  readonly mayShare: boolean;
}

/** `gone`: ended meanwhile, or no such service · `full`: as many as may be · `forbidden` · `failed`: nobody knows. */
export type BaselineFault = "gone" | "full" | "forbidden" | "failed";

/** Why nothing was changed. */
export class BaselineError extends Error {
  readonly fault: BaselineFault;

  constructor(fault: BaselineFault) {
    super(fault);
    this.fault = fault;
  }
}

export type BaselineChange =
  | { readonly kind: "mark"; readonly isShared: boolean }
  | { readonly kind: "end"; readonly id: string };

/** From when on one may count a service, and the way to change that; `mark` answers with the id. */
export function useBaselines(service: EntityId) {
  const client = useQueryClient();
  const key = ["baselines", service];
  const told = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      fetch(`${path}?service=${encodeURIComponent(service)}`, { signal: withDeadline(signal) }).then(
        readBaselines,
      ),
    refetchInterval: 10_000,
  });
  const change = useMutation<string | undefined, BaselineError, BaselineChange>({
    mutationFn: (wanted) => send(service, wanted),
    // Those of the list too.
    onSettled: () => client.invalidateQueries({ queryKey: ["baselines"] }),
  });
  return { told, change };
}

/** All that one may count services from, the earliest first; undefined until they are read. Asked once for a whole list. */
export function useAllBaselines(): readonly ToldBaseline[] | undefined {
  const told = useQuery({
    queryKey: ["baselines"],
    queryFn: ({ signal }) => fetch(path, { signal: withDeadline(signal) }).then(readBaselines),
    refetchInterval: 10_000,
    // Rows that scroll or sort into sight take what the others have.
    staleTime: 10_000,
  });
  return told.data?.baselines;
}

async function send(service: EntityId, change: BaselineChange): Promise<string | undefined> {
  const isMark = change.kind === "mark";
  const answer = await fetch(isMark ? path : `${path}/${encodeURIComponent(change.id)}`, {
    method: isMark ? "POST" : "DELETE",
    headers: { "Content-Type": "application/json" },
    ...(isMark ? { body: JSON.stringify({ service, isShared: change.isShared }) } : {}),
  }).catch(() => {
    throw new BaselineError("failed");
  });
  if (!answer.ok) throw new BaselineError(faults[answer.status] ?? "failed");
  if (!isMark) return undefined;
  const { id }: { readonly id: string } = await answer.json();
  return id;
}

const faults: Partial<Record<number, BaselineFault>> = { 403: "forbidden", 404: "gone", 409: "full" };

async function readBaselines(answer: Response): Promise<ToldBaselines> {
  if (!answer.ok) throw new BaselineError("failed");
  const { epoch, revision, mayShare, baselines }: AnsweredBaselines = await answer.json();
  return { mayShare, baselines: baselines.map((each) => ({ ...each, epoch, revision })) };
}

interface AnsweredBaselines extends ToldBaselines {
  readonly epoch: string;
  readonly revision: number;
}
