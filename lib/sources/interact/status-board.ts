import type { AgentStateOrigin, FloorEvent, UnknownCounts } from "@/lib/domain/index.ts";
import type { Diagnostics } from "./wire/index.ts";

/** Gathers what is worth showing about the source from all organs and emits what changed. */
export interface StatusBoard {
  /** What `contributor` cannot give, replacing what it said before: capability → why. */
  degraded(contributor: string, reasons: Readonly<Record<string, string>>): void;
  agentState(origin: AgentStateOrigin): void;
  /** Adds to the counts of odd things. */
  odd(diagnostics: Diagnostics): void;
  /** One more event or line that could not be used. */
  dropped(): void;
}

/** A board for `source`. Equal statuses are not emitted twice. */
export function createStatusBoard(
  source: string,
  emit: (events: readonly FloorEvent[]) => void,
): StatusBoard {
  const reasonsBy = new Map<string, Readonly<Record<string, string>>>();
  const fields = new Set<string>();
  let shown = "";
  let origin: AgentStateOrigin | undefined;
  let counts: UnknownCounts = { events: 0, fields: 0, dropped: 0 };

  const tell = (status: {
    agentState?: AgentStateOrigin;
    degraded?: Record<string, string>;
    unknown?: UnknownCounts;
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
