import { entityId } from "../entity-id.ts";
import type { FloorCall, Instant } from "../floor.ts";
import type { CallReport } from "../floor-event.ts";
import { own } from "../own.ts";
import { setOwn } from "../set-own.ts";
import { defined, type Spelt } from "./defined.ts";
import { isSameCall } from "./is-same-call.ts";
import { jitterSeconds } from "./jitter-seconds.ts";
import { secondsBefore } from "./seconds-before.ts";
import { secondsBetween } from "./seconds-between.ts";
import { share } from "./share.ts";

type Calls = Readonly<Record<string, FloorCall>>;

/** What is needed to read a call of a report: whose it is and when it was said. */
export interface CallContext {
  readonly source: string;
  readonly at: Instant;
}

/** The calls of a whole list: calls that are not in it are over. Equal calls keep their identity. */
export function foldCalls(
  before: Calls | undefined,
  reports: readonly CallReport[],
  context: CallContext,
): Calls {
  if (before !== undefined && areSame(before, reports, context)) return before;
  const calls: Record<string, FloorCall> = {};
  for (const report of reports) setOwn(calls, report.id, foldCall(own(before, report.id), report, context));
  return share(before, calls);
}

/** The same calls in the same order, as nearly always: no map is made to find that out. */
function areSame(before: Calls, reports: readonly CallReport[], context: CallContext): boolean {
  const ids = Object.keys(before);
  if (ids.length !== reports.length) return false;
  return reports.every((report, index) => {
    const id = ids[index] ?? "";
    return report.id === id && foldCall(before[id], report, context) === before[id];
  });
}

/** One call as reported. Its start is derived from its duration and stays put; the chat's replies are kept. */
export function foldCall(before: FloorCall | undefined, report: CallReport, context: CallContext): FloorCall {
  const { source, at } = context;
  const call: Spelt<FloorCall> = {
    media: report.media,
    queued: report.queued,
    service: report.service === undefined ? undefined : entityId(source, report.service),
    agent: report.agent === undefined ? undefined : entityId(source, report.agent),
    party: report.party,
    startedAt: startOf(before?.startedAt, report.durationSeconds, at),
    state: report.state,
    direction: report.direction,
    origin: report.origin,
    profile: report.profile,
    priority: report.priority,
    entryPoint: report.entryPoint,
    entryAddress: report.entryAddress,
    consultationCallId: report.consultationCallId,
    acceptedAt: before?.acceptedAt,
    chat: before?.chat,
  };
  // Most calls of a report only grew older: they are compared before anything is made of them.
  if (before !== undefined && isSameCall(before, call)) return before;
  return share(before, defined(call));
}

/** Known and as many seconds ago as reported, give or take: it stands. */
function startOf(
  known: Instant | undefined,
  durationSeconds: number | undefined,
  at: Instant,
): Instant | undefined {
  if (durationSeconds === undefined) return known;
  const isOnPace =
    known !== undefined &&
    Math.abs(secondsBetween(known, at) - Math.max(0, durationSeconds)) <= jitterSeconds;
  return isOnPace ? known : secondsBefore(at, durationSeconds);
}
