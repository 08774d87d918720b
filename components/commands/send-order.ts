import type { CommandStatus, EntityId } from "@/lib/domain/index.ts";
import { type Attempt, type Order, type OrderResult, type Results, resultsOf } from "./order.ts";

/** So many the server takes at once. */
const mostTargets = 100;

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What the server is told of an order besides its targets. */
export type OrderFacts = Pick<Order, "name" | "stateId" | "reason" | "isLater">;

/**
 * Asks the server once, and tells what it answered for each target. Never rejects. More targets than the server takes at
 * once are asked for one portion after the other, each under a key of its own, so that asking again is harmless.
 */
export async function sendOrder(
  facts: OrderFacts,
  { key, targets }: Attempt,
  fetchAnswer: Fetch = (url, init) => fetch(url, init),
): Promise<Results> {
  const results = new Map<EntityId, OrderResult>();
  for (let from = 0; from === 0 || from < targets.length; from += mostTargets) {
    const portion = {
      key: from === 0 ? key : `${key}.${from / mostTargets}`,
      targets: targets.slice(from, from + mostTargets),
    };
    for (const [target, result] of await sendPortion(facts, portion, fetchAnswer))
      results.set(target, result);
  }
  return results;
}

/** Takes back a command that waits. `gone`: it was sent, taken back or expired meanwhile. */
export async function takeBack(id: string): Promise<"done" | "gone" | "failed"> {
  try {
    const { ok, status } = await fetch(`/api/commands/${encodeURIComponent(id)}`, { method: "DELETE" });
    if (ok) return "done";
    return status === 404 ? "gone" : "failed";
  } catch {
    return "failed";
  }
}

async function sendPortion(
  facts: OrderFacts,
  { key, targets }: Attempt,
  fetchAnswer: Fetch,
): Promise<Results> {
  try {
    const answer = await fetchAnswer(`/api/commands/${facts.name}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": key },
      body: JSON.stringify(bodyOf(facts, targets)),
    });
    const body = asRecord(await answer.json());
    if (!Array.isArray(body.items)) return resultsOf(targets, resultOf(body, answer.status));
    const items = new Map(body.items.map(asRecord).map((item) => [item.target, resultOf(item, 200)]));
    return new Map(targets.map((target) => [target, items.get(target) ?? { type: "unheard" }]));
  } catch {
    return resultsOf(targets, { type: "unheard" });
  }
}

function bodyOf({ name, stateId, reason, isLater }: OrderFacts, targets: readonly EntityId[]): object {
  const kind = name === "reset_service_stats" ? "service" : "agent";
  const [only] = targets;
  const target =
    only === undefined ? {} : targets.length === 1 ? { [kind]: only } : { [`${kind}s`]: targets };
  return {
    ...target,
    ...(stateId === undefined ? {} : { state_id: stateId }),
    ...(reason === undefined ? {} : { reason }),
    ...(isLater ? { when: "contact_ended" } : {}),
  };
}

const statuses: ReadonlySet<unknown> = new Set<CommandStatus>([
  "sent",
  "accepted",
  "confirmed",
  "unconfirmed",
  "refused",
  "unknown",
]);

/** `{ id, status }`, or the members of a problem. */
function resultOf(told: Readonly<Record<string, unknown>>, httpStatus: number): OrderResult {
  const id = textOf(told.id);
  const code = textOf(told.because) ?? textOf(told.code);
  const withId = id === undefined ? {} : { id };
  if (code === "cti_timeout") return { type: "unknown", ...withId };
  if (code !== undefined) {
    const [errorType, reason] = [textOf(told.error_type), textOf(told.reason)];
    return {
      ...{ type: "refused", code, ...withId },
      ...(errorType === undefined ? {} : { errorType }),
      ...(reason === undefined ? {} : { reason }),
    };
  }
  if (httpStatus === 200 && id !== undefined && isStatus(told.status))
    return { type: "answered", id, status: told.status };
  return { type: "unheard" };
}

function isStatus(status: unknown): status is CommandStatus {
  return statuses.has(status);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
