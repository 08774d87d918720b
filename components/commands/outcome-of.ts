import type { FloorCommand } from "@/lib/domain/index.ts";
import type { Order, OrderResult } from "./order.ts";

/**
 * How far one command got. `sending`: on its way to our server · `sent`: at the CTI · `accepted`: its word, which the floor
 * has not shown yet · `waiting`: for the end of the contact in hand, nothing was sent · `confirmed`: the floor shows it ·
 * `unconfirmed`: it did not within 10 s · `refused` · `withdrawn`: taken back before it was sent · `unknown`: it was sent
 * and no answer came · `unheard`: our own server gave no answer.
 */
export type OutcomeKind =
  | "sending"
  | "sent"
  | "accepted"
  | "waiting"
  | "confirmed"
  | "unconfirmed"
  | "refused"
  | "withdrawn"
  | "unknown"
  | "unheard";

export interface Outcome {
  readonly kind: OutcomeKind;
  /** Code of why it was refused: the CTI's, else ours. */
  readonly error?: string;
  /** The CTI's own words. */
  readonly reason?: string;
}

/**
 * Only the floor confirms: what the answer said counts until the floor tells of the command. A floor that still says
 * "sent" after the answer came is a moment behind it.
 */
export function outcomeOf(result: OrderResult, told: FloorCommand | undefined): Outcome {
  const isBehind = told?.status === "sent" && result.type !== "sending";
  if (told !== undefined && !isBehind) return outcomeOnFloor(told, result);
  switch (result.type) {
    case "answered":
      return { kind: result.status === "confirmed" ? "accepted" : result.status };
    case "refused": {
      const { code, errorType, reason } = result;
      return { kind: "refused", error: errorType ?? code, ...(reason === undefined ? {} : { reason }) };
    }
    case "sending":
    case "unknown":
    case "unheard":
      return { kind: result.type };
  }
}

/** How far a command of anybody got, as the floor tells it. */
export function outcomeOnFloor({ status, deferred, error }: FloorCommand, result?: OrderResult): Outcome {
  if (status === "refused" && error === "cancelled") return { kind: "withdrawn" };
  if (status === "refused") {
    const reason = result?.type === "refused" ? result.reason : undefined;
    return {
      kind: "refused",
      ...(error === undefined ? {} : { error }),
      ...(reason === undefined ? {} : { reason }),
    };
  }
  return { kind: status === "accepted" && deferred !== undefined ? "waiting" : status };
}

/** Whether somebody still waits for something to happen. */
export function isPending({ kind }: Pick<Outcome, "kind">): boolean {
  return kind === "sending" || kind === "sent" || kind === "accepted" || kind === "waiting";
}

/** The targets that surely nothing was done to: only these may be tried again. */
export function failedTargets(
  { results }: Pick<Order, "results">,
  toldOf: (id: string) => FloorCommand | undefined,
): readonly string[] {
  return [...results].flatMap(([target, result]) => {
    const id = idOf(result);
    const outcome = outcomeOf(result, id === undefined ? undefined : toldOf(id));
    return outcome.kind === "refused" ? [target] : [];
  });
}

/** The command's id on the floor, where it got there. */
export function idOf(result: OrderResult): string | undefined {
  return "id" in result ? result.id : undefined;
}
