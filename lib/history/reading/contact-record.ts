import type { ContactRecord } from "@/lib/domain/index.ts";
import { contactFlags, contactOutcomes } from "../recording/open-contact.ts";
import type { NameBook } from "../writing/create-name-book.ts";
import type { HistoryRow } from "../writing/history-write.ts";

/** A row as people are told it; of one that waits, the wait until `nowMs`. */
export function contactRecord(
  row: HistoryRow<"history_contacts">,
  names: Pick<NameBook, "nameOf">,
  nowMs: number,
): ContactRecord {
  const service = row.service === null ? undefined : names.nameOf("service", row.service);
  const agent = row.agent === null ? undefined : names.nameOf("agent", row.agent);
  const outcome = contactOutcomes[row.outcome] ?? "unknown";
  const waitSeconds = row.wait_seconds ?? waitSoFar(row, outcome, nowMs);
  const isWaitFloor =
    (row.flags & contactFlags.waitIsFloor) !== 0 || (row.wait_seconds === null && outcome === "open");
  return {
    id: String(row.place),
    media: row.media,
    startedAt: instant(row.started_at),
    outcome,
    ...(service === undefined ? {} : { service }),
    ...(agent === undefined ? {} : { agent }),
    ...(row.party === null ? {} : { party: row.party }),
    ...(waitSeconds === undefined ? {} : { waitSeconds }),
    ...(waitSeconds !== undefined && isWaitFloor ? { waitIsFloor: true as const } : {}),
    ...(row.answered_at === null ? {} : { answeredAt: instant(row.answered_at) }),
    ...(row.ended_at === null ? {} : { endedAt: instant(row.ended_at) }),
  };
}

function waitSoFar(
  row: HistoryRow<"history_contacts">,
  outcome: ContactRecord["outcome"],
  nowMs: number,
): number | undefined {
  const waits = outcome === "open" && row.agent === null && (row.flags & contactFlags.wasQueued) !== 0;
  return waits ? Math.max(0, Math.floor((nowMs - row.started_at) / 1000)) : undefined;
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
