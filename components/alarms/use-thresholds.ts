"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AlarmThreshold } from "@/lib/domain/index.ts";
import { withDeadline } from "../ui/with-deadline.ts";

const key = ["alarm-thresholds"];
const path = "/api/alarms/thresholds";

/** Those in force, and the tag that a change must name. */
export interface ThresholdsInForce {
  readonly thresholds: readonly AlarmThreshold[];
  readonly tag: string;
}

/** `changed`: others are in force meanwhile · `refused`: the CTI will not or cannot · `failed`: nobody knows. */
export type ThresholdsFault = "changed" | "refused" | "failed";

/** What the CTI accepted last, and the way to ask it for others. */
export function useThresholds() {
  const client = useQueryClient();
  const inForce = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetch(path, { signal: withDeadline(signal) }).then(readAnswer),
    refetchInterval: 15_000,
  });
  const change = useMutation<ThresholdsInForce, ThresholdsError, readonly AlarmThreshold[]>({
    mutationFn: (thresholds) => put(thresholds, inForce.data?.tag),
    onSuccess: (answer) => client.setQueryData(key, answer),
    onError: ({ fault }) => (fault === "changed" ? client.invalidateQueries({ queryKey: key }) : undefined),
  });
  return { inForce, change };
}

/** Why the CTI watches what it watched before. `reason` is a code of the CTI. */
export class ThresholdsError extends Error {
  readonly fault: ThresholdsFault;
  readonly reason: string | undefined;

  constructor(fault: ThresholdsFault, reason?: string) {
    super(fault);
    this.fault = fault;
    this.reason = reason;
  }
}

async function put(
  thresholds: readonly AlarmThreshold[],
  tag: string | undefined,
): Promise<ThresholdsInForce> {
  const answer = await fetch(path, {
    method: "PUT",
    headers: { "Content-Type": "application/json", ...(tag === undefined ? {} : { "If-Match": tag }) },
    body: JSON.stringify({
      thresholds: thresholds.map(({ name, media, value }) => ({ name, media, value })),
    }),
  }).catch(() => {
    throw new ThresholdsError("failed");
  });
  if (answer.status === 412) throw new ThresholdsError("changed");
  if (answer.status === 409) throw new ThresholdsError("refused", await readReason(answer));
  if (!answer.ok) throw new ThresholdsError("failed");
  return readAnswer(answer);
}

async function readAnswer(answer: Response): Promise<ThresholdsInForce> {
  if (!answer.ok) throw new ThresholdsError("failed");
  const body: { readonly thresholds: readonly AlarmThreshold[] } = await answer.json();
  return { thresholds: body.thresholds, tag: answer.headers.get("etag") ?? "" };
}

async function readReason(answer: Response): Promise<string> {
  const { reason }: { readonly reason?: string } = await answer.json();
  return reason ?? "";
}
