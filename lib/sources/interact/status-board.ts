import type {
  AgentStateOrigin,
  FloorAgentEvents,
  FloorEvent,
  Instant,
  UnknownCounts,
} from "@/lib/domain/index.ts";
import type { Diagnostics } from "./wire/index.ts";

/** Gathers what is worth showing about the source from all organs and emits what changed. */
export interface StatusBoard {
  /** What `contributor` cannot give, replacing what it said before: capability → why. */
  degraded(contributor: string, reasons: Readonly<Record<string, string>>): void;
  agentState(origin: AgentStateOrigin): void;
  /** Whether agents tell of their contacts, all of them or some; from when on without a gap is noted here. */
  agentEvents(reach: "none" | "part" | "whole"): void;
  /** Adds to the counts of odd things. */
  odd(diagnostics: Diagnostics): void;
  /** One more event or line that could not be used. */
  dropped(): void;
}

const shortGapMs = 60_000;

/** A board for `source`. Equal statuses are not emitted twice. */
export function createStatusBoard(
  source: string,
  emit: (events: readonly FloorEvent[]) => void,
  now: () => Instant,
): StatusBoard {
  const reasonsBy = new Map<string, Readonly<Record<string, string>>>();
  const fields = new Set<string>();
  let shown = "";
  let origin: AgentStateOrigin | undefined;
  let events: FloorAgentEvents | null = null;
  let counts: UnknownCounts = { events: 0, fields: 0, dropped: 0 };

  let incompleteSince = "";

  /** An agent who is missing for a moment, as one who was registered just now, makes no gap. */
  function reachAfter(reach: "none" | "part" | "whole"): FloorAgentEvents | null {
    if (reach === "none") return null;
    const isWhole = reach === "whole";
    if (events?.isWhole === isWhole) return events;
    const at = now();
    if (!isWhole) incompleteSince = at;
    const hadGap = isWhole && Date.parse(at) - Date.parse(incompleteSince) > shortGapMs;
    return { since: events === null || hadGap ? at : events.since, isWhole };
  }

  const tell = (status: {
    agentState?: AgentStateOrigin;
    degraded?: Record<string, string>;
    unknown?: UnknownCounts;
    agentEvents?: FloorAgentEvents | null;
  }): void => emit([{ type: "source-status", source, ...status }]);

  return {
    degraded(contributor, reasons) {
      reasonsBy.set(contributor, reasons);
      const degraded = Object.fromEntries(
        [...reasonsBy.values()].flatMap((each) => Object.entries(each)).sort(),
      );
      const said = JSON.stringify(degraded);
      if (said === shown || (said === "{}" && shown === "")) return;
      shown = said;
      tell({ degraded });
    },
    agentState(next) {
      if (next === origin) return;
      origin = next;
      tell({ agentState: next });
    },
    agentEvents(reach) {
      const next = reachAfter(reach);
      if (next === events) return;
      events = next;
      tell({ agentEvents: events });
    },
    odd({ unknownEvents, unknownFields, dropped }) {
      for (const field of unknownFields) if (fields.size < 10_000) fields.add(field);
      const next = {
        events: counts.events + unknownEvents.length,
        fields: fields.size,
        dropped: counts.dropped + dropped,
      };
      if (next.events === counts.events && next.fields === counts.fields && next.dropped === counts.dropped)
        return;
      counts = next;
      tell({ unknown: counts });
    },
    dropped() {
      counts = { ...counts, dropped: counts.dropped + 1 };
      tell({ unknown: counts });
    },
  };
}
