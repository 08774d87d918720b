import type { Tables } from "@/lib/store/server.ts";
import type { Sending, SendingCode, SendingState } from "./reports.ts";

type Row = Tables["report_sendings"];

const states: readonly SendingState[] = ["waiting", "sending", "sent", "partly", "failed", "left"];
const codes: readonly SendingCode[] = [
  ...(["no_mail", "owner_gone", "owner_may_not", "nothing_in_scope", "no_services"] as const),
  ...(["no_history", "unreachable", "refused", "insecure", "unsure"] as const),
];

/** A sending as people are told of it; `counts` are its mails by state. */
export function sendingOf(row: Row, counts: ReadonlyMap<string, number> = new Map()): Sending {
  const code = codes.find((each) => each === row.code);
  const state = states.find((each) => each === row.state) ?? "failed";
  return {
    id: row.id,
    shift: { date: row.shift_date, fromMs: row.from_at, toMs: row.to_at },
    ...(row.asked_by_name === null ? {} : { askedBy: row.asked_by_name }),
    askedAtMs: row.asked_at,
    state,
    attempts: row.attempts,
    ...(state === "waiting" && row.attempts > 0 ? { nextAtMs: row.due_at } : {}),
    ...(row.ended_at === null ? {} : { endedAtMs: row.ended_at }),
    ...(code === undefined ? {} : { code }),
    ...(row.told === null ? {} : { told: row.told }),
    recipients: [...counts.values()].reduce((sum, count) => sum + count, 0),
    delivered: counts.get("sent") ?? 0,
    unsure: counts.get("unsure") ?? 0,
  };
}
