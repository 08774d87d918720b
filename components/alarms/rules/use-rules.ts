"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AlarmRule, AlarmRuleDraft } from "@/lib/domain/index.ts";
import { withDeadline } from "../../ui/with-deadline.ts";

const key = ["alarm-rules"];
const path = "/api/alarms/rules";

/** A rule as the server keeps it. */
export interface WrittenRule extends AlarmRule {
  readonly version: number;
  /** How it stands now; absent while it is off, or was not looked by yet. */
  readonly standing?: { readonly watched: number; readonly raised: number; readonly unknown: number };
}

/** `changed`: somebody else was first · `gone`: deleted meanwhile · `full`: no more fit · `refused`: it has faults · `failed`: nobody knows. */
export type RulesFault = "changed" | "gone" | "full" | "refused" | "failed";

export type RuleChange =
  | { readonly kind: "create"; readonly draft: AlarmRuleDraft }
  | {
      readonly kind: "replace";
      readonly id: string;
      readonly version: number;
      readonly draft: AlarmRuleDraft;
    }
  | { readonly kind: "delete"; readonly id: string; readonly version: number };

/** Why nothing was changed. */
export class RulesError extends Error {
  readonly fault: RulesFault;

  constructor(fault: RulesFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The rules that stand, and the way to change them. */
export function useRules() {
  const client = useQueryClient();
  const rules = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetch(path, { signal: withDeadline(signal) }).then(readRules),
    refetchInterval: 5_000,
  });
  const change = useMutation<void, RulesError, RuleChange>({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  return { rules, change };
}

async function send(change: RuleChange): Promise<void> {
  const isNew = change.kind === "create";
  const body = change.kind === "delete" ? {} : { body: JSON.stringify(change.draft) };
  const match = isNew ? {} : { "If-Match": `"${change.version}"` };
  const answer = await fetch(isNew ? path : `${path}/${encodeURIComponent(change.id)}`, {
    method: methods[change.kind],
    headers: { "Content-Type": "application/json", ...match },
    ...body,
  }).catch(() => {
    throw new RulesError("failed");
  });
  if (!answer.ok) throw new RulesError(faults[answer.status] ?? "failed");
}

const methods = { create: "POST", replace: "PUT", delete: "DELETE" } as const;

const faults: Partial<Record<number, RulesFault>> = {
  400: "refused",
  404: "gone",
  409: "full",
  412: "changed",
};

async function readRules(answer: Response): Promise<readonly WrittenRule[]> {
  if (!answer.ok) throw new RulesError("failed");
  const body: { readonly rules: readonly WrittenRule[] } = await answer.json();
  return body.rules;
}
