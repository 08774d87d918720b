import { noteQueueLeft } from "../day/note-contacts.ts";
import { noteServiceStatistics } from "../day/note-statistics.ts";
import { entityId } from "../entity-id.ts";
import type { FloorCall, FloorService } from "../floor.ts";
import type { FloorEvent, ServiceStatsReport } from "../floor-event.ts";
import { own } from "../own.ts";
import type { FloorDraft } from "./floor-draft.ts";
import { type CallContext, foldCalls } from "./fold-calls.ts";
import { mergeMediaStats } from "./merge-media-stats.ts";
import { serviceOf } from "./service-of.ts";
import { share } from "./share.ts";

/** Applies statistics of services; a service that was in no list yet appears by its statistics. */
export function applyServiceStats(draft: FloorDraft, event: FloorEvent & { type: "service-stats" }): void {
  const { source, full } = event;
  for (const report of event.services) {
    const id = entityId(source, report.name);
    const before = serviceOf(draft, source, report.name);
    const after = serviceAfter(before, report, full, event);
    draft.services.set(id, after);
    noteServiceStatistics(draft, id, [before, after], event.at);
    // After a gap nobody knows when the calls that are missing left.
    if (!full) noteQueueLeft(draft, id, [before, after], event.at);
  }
}

function serviceAfter(
  before: FloorService,
  report: ServiceStatsReport,
  full: boolean,
  context: CallContext,
): FloorService {
  const metrics = mergeMediaStats(before.metrics, report.stats, full);
  const calls =
    report.calls === undefined
      ? callsUntold(before.calls, metrics, full)
      : foldCalls(before.calls, report.calls, context);
  if (metrics === before.metrics && calls === before.calls) return before;
  // A service known by its statistics alone has the media that they are told for.
  const media = before.media.length > 0 ? before.media : share(before.media, Object.keys(metrics));
  const { calls: _former, ...rest } = before;
  const changed = { ...rest, media, metrics, changedAt: context.at };
  return calls === undefined ? changed : { ...changed, calls };
}

/** A report that tells everything else would have told these calls: what is left of them is unknown. */
function callsUntold(
  calls: FloorService["calls"],
  metrics: FloorService["metrics"],
  full: boolean,
): FloorService["calls"] {
  const left = callsLeft(calls, metrics);
  return full && left !== undefined && Object.keys(left).length > 0 ? undefined : left;
}

const activities = ["handling", "waiting", "generating", "before_handling"];

/**
 * A list of calls whose emptying was not told [manual: only changed statistics are sent]: it is over for a
 * media in which nothing waits and nothing is handled.
 */
function callsLeft(calls: FloorService["calls"], metrics: FloorService["metrics"]): FloorService["calls"] {
  if (calls === undefined) return undefined;
  const isIdle = (call: FloorCall): boolean => {
    const values = own(metrics, call.media);
    if (own(values, "handling") === undefined || own(values, "waiting") === undefined) return false;
    return activities.every((metric) => (own(values, metric) ?? 0) === 0);
  };
  const left = Object.entries(calls).filter(([, call]) => !isIdle(call));
  return share(calls, Object.fromEntries(left));
}
