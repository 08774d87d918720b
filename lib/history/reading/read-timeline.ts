import type { AgentSpan, AgentTimeline, EntityId, HistoryGap, Scope } from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import { dayOf, firstTimePlace, statePlacesOf, stateStartMs } from "../cells/places.ts";
import type { HistoryRange } from "../history.ts";
import { decodeAgentState } from "../recording/agent-state.ts";
import { stateFlags } from "../recording/follow-agents.ts";
import type { NameBook } from "../writing/create-name-book.ts";
import type { HistoryRow } from "../writing/history-write.ts";
import { contactRecord } from "./contact-record.ts";
import { narrowContact } from "./read-contacts.ts";
import { readGaps } from "./read-gaps.ts";

/** How far back the state is looked for that lasted into the range. */
const daysBack = 90;
const mostContacts = 1_000;
const hourMs = 3_600_000;

export interface TimelineSources {
  readonly db: Store["db"];
  readonly names: NameBook;
  readonly timezone: string;
  readonly nowMs: number;
}

/** States and contacts of an agent, the oldest first. @throws StoreError */
export async function readTimeline(
  agent: EntityId,
  range: HistoryRange,
  scope: Scope,
  sources: TimelineSources,
): Promise<AgentTimeline> {
  const { db, names, timezone, nowMs } = sources;
  const id = names.find("agent", agent);
  const gaps = await readGaps(db, range, agent.slice(0, agent.indexOf(":")));
  const rows = id === undefined ? [] : await stateRows(db, id, range);
  const contacts = id === undefined ? [] : await contactRows(db, id, range);
  return {
    timezone,
    from: new Date(range.fromMs).toISOString(),
    to: new Date(range.toMs).toISOString(),
    agent,
    spans: spansOf(rows, gaps, range, names),
    contacts: contacts.flatMap((row) => narrowContact(contactRecord(row, names, nowMs), scope) ?? []),
    gaps,
  };
}

async function stateRows(db: Store["db"], agent: number, { fromMs, toMs }: HistoryRange) {
  const statesOf = (day: number) => {
    const [first, last] = statePlacesOf(day, agent);
    return db.selectFrom("history_states").selectAll().where("place", ">=", first).where("place", "<=", last);
  };
  const rows: HistoryRow<"history_states">[] = [];
  for (let day = dayOf(fromMs); day <= dayOf(toMs - 1); day += 1)
    rows.push(...(await statesOf(day).orderBy("place").execute()));
  const isCovered = rows[0] !== undefined && stateStartMs(rows[0].place) <= fromMs;
  for (let day = dayOf(fromMs) - 1; !isCovered && day >= dayOf(fromMs) - daysBack; day -= 1) {
    const lasting = await statesOf(day).orderBy("place", "desc").limit(1).executeTakeFirst();
    if (lasting !== undefined) return [lasting, ...rows];
  }
  return rows;
}

function contactRows(db: Store["db"], agent: number, { fromMs, toMs }: HistoryRange) {
  return db
    .selectFrom("history_contacts")
    .selectAll()
    .where("agent", "=", agent)
    .where("place", ">=", firstTimePlace(fromMs - hourMs))
    .where("place", "<", firstTimePlace(toMs))
    .where((where) => where.or([where("ended_at", "is", null), where("ended_at", ">", fromMs)]))
    .orderBy("place")
    .limit(mostContacts)
    .execute();
}

function spansOf(
  rows: readonly HistoryRow<"history_states">[],
  gaps: readonly HistoryGap[],
  { fromMs, toMs }: HistoryRange,
  names: NameBook,
): readonly AgentSpan[] {
  return rows.flatMap((row, index) => {
    const startMs = stateStartMs(row.place);
    const next = rows[index + 1];
    const end = endOf(startMs, next, gaps);
    const isOutside = startMs >= toMs || (end.toMs !== undefined && end.toMs <= fromMs);
    if (isOutside) return [];
    return [
      {
        from: new Date(startMs).toISOString(),
        ...(end.toMs === undefined ? {} : { to: new Date(end.toMs).toISOString() }),
        ...decodeAgentState(names.nameOf("state", row.state)),
        ...((row.flags & stateFlags.startIsFloor) === 0 ? {} : { startIsFloor: true as const }),
        ...(end.isFloor ? { endIsFloor: true as const } : {}),
      },
    ];
  });
}

/** Until the next state; where that began unseen, until nobody looked any more. */
function endOf(
  startMs: number,
  next: HistoryRow<"history_states"> | undefined,
  gaps: readonly HistoryGap[],
): { readonly toMs: number | undefined; readonly isFloor: boolean } {
  if (next === undefined) {
    const open = gaps.find(({ from, to }) => to === undefined && Date.parse(from) >= startMs);
    return open === undefined
      ? { toMs: undefined, isFloor: false }
      : { toMs: Date.parse(open.from), isFloor: true };
  }
  const nextMs = stateStartMs(next.place);
  if ((next.flags & stateFlags.startIsFloor) === 0) return { toMs: nextMs, isFloor: false };
  const gap = gaps.find(({ from }) => Date.parse(from) >= startMs && Date.parse(from) <= nextMs);
  return { toMs: gap === undefined ? nextMs : Date.parse(gap.from), isFloor: true };
}
