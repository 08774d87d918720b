import { emptyFloor, type FloorContent } from "@/lib/domain/index.ts";
import type { TrendRevision } from "@/lib/trends/server.ts";
import { createTimePlaces } from "../cells/places.ts";
import type { HistoryWrite } from "../writing/history-write.ts";
import { createAgentFollower } from "./follow-agents.ts";
import { createAlarmFollower, type OpenAlarm } from "./follow-alarms.ts";
import { createContactFollower } from "./follow-contacts.ts";
import { createLinkFollower, gapWrite } from "./follow-links.ts";
import { createMarkFollower } from "./follow-marks.ts";
import type { OpenContact } from "./open-contact.ts";

/** What the former process left open, and until when it recorded. */
export interface FormerRecording {
  readonly untilMs: number;
  readonly contacts: readonly OpenContact[];
  readonly alarms: readonly OpenAlarm[];
}

/** Turns revisions into rows. Pure but for its memory: whoever holds the clock calls it. */
export interface HistoryRecorder {
  take(revision: TrendRevision): void;
  /** What time alone has decided: contacts that are gone for good. */
  look(atMs: number): void;
  /** Rows were given up that were queued between these instants. */
  noteLost(fromMs: number, toMs: number): void;
  counts(): { readonly openContacts: number; readonly refusedContacts: number };
}

export function createHistoryRecorder(
  former: FormerRecording | undefined,
  write: (write: HistoryWrite) => void,
): HistoryRecorder {
  const nextPlace = createTimePlaces();
  const links = createLinkFollower(nextPlace, former?.untilMs);
  const agents = createAgentFollower();
  const contacts = createContactFollower(nextPlace);
  const alarms = createAlarmFollower(nextPlace);
  const marks = createMarkFollower(nextPlace);
  const settled = new Set<string>();
  let content: FloorContent = emptyFloor;
  if (former !== undefined) resume(former);

  function resume({ untilMs, contacts: open, alarms: raised }: FormerRecording): void {
    for (const contact of open) contacts.resume(sourceOf(contact), [contact], untilMs);
    alarms.resume(raised, untilMs);
  }
  function writeAll(writes: readonly HistoryWrite[]): void {
    for (const each of writes) write(each);
  }
  return {
    take({ content: after, at }) {
      const atMs = Date.parse(at);
      const before = content;
      const { isLive } = links;
      const linked = links.take(after.sources, atMs);
      writeAll(linked.writes);
      for (const turn of linked.turns) {
        settled.delete(turn.source);
        if (turn.kind === "back") {
          // Whatever is listed now is still there, changed or not.
          writeAll(contacts.take(withoutSource(before, turn.source), after, isLive, atMs));
        } else {
          agents.doubt(turn.source);
          contacts.doubt(turn.source, turn.sinceMs);
        }
      }
      writeAll(contacts.take(before, after, isLive, atMs));
      writeAll(agents.take(before.agents, after.agents, isLive, atMs));
      writeAll(alarms.take(before.alarms, after.alarms, isLive, atMs));
      writeAll(marks.take(before, after, linked.turns, isLive, atMs));
      content = after;
    },
    look(atMs) {
      writeAll(contacts.look((source) => links.isSettled(source, atMs), atMs));
      for (const source of [...links.sources(), "rules"]) {
        const isSettled = source === "rules" || links.isSettled(source, atMs);
        if (!isSettled || settled.has(source)) continue;
        settled.add(source);
        writeAll(alarms.settle(source));
      }
    },
    noteLost(fromMs, toMs) {
      write(gapWrite("", { place: nextPlace(fromMs), fromMs, reason: "lost" }, toMs));
    },
    counts() {
      const { open, refused } = contacts.counts();
      return { openContacts: open, refusedContacts: refused };
    },
  };
}

function sourceOf({ service, agent }: OpenContact): string {
  const id = service ?? agent ?? "";
  return id.slice(0, id.indexOf(":"));
}

/** A floor on which nothing of the source is listed. */
function withoutSource({ services, agents }: FloorContent, source: string): FloorContent {
  const others = <T extends { readonly source: string }>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([, each]) => each.source !== source));
  return { ...emptyFloor, services: others(services), agents: others(agents) };
}
