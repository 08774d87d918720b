import { entityId } from "../entity-id.ts";
import type { FloorCall, Instant } from "../floor.ts";
import type { CallReport } from "../floor-event.ts";
import { own } from "../own.ts";
import { setOwn } from "../set-own.ts";
import { defined } from "./defined.ts";
import { secondsBefore } from "./seconds-before.ts";
import { share } from "./share.ts";
import { steadyInstant } from "./steady-instant.ts";

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
  const calls: Record<string, FloorCall> = {};
  for (const report of reports) setOwn(calls, report.id, foldCall(own(before, report.id), report, context));
  return share(before, calls);
}

/** One call as reported. Its start is derived from its duration and stays put; the chat's replies are kept. */
export function foldCall(before: FloorCall | undefined, report: CallReport, context: CallContext): FloorCall {
  const { source, at } = context;
  const idOf = (name: string | undefined) => (name === undefined ? undefined : entityId(source, name));
  const startedAt =
    report.durationSeconds === undefined ? undefined : secondsBefore(at, report.durationSeconds);
  const call = defined<FloorCall>({
    media: report.media,
    queued: report.queued,
    service: idOf(report.service),
    agent: idOf(report.agent),
    party: report.party,
    startedAt: steadyInstant(before?.startedAt, startedAt) ?? before?.startedAt,
    state: report.state,
    direction: report.direction,
    origin: report.origin,
    profile: report.profile,
    priority: report.priority,
    entryPoint: report.entryPoint,
    entryAddress: report.entryAddress,
    consultationCallId: report.consultationCallId,
    chat: before?.chat,
  });
  return share(before, call);
}
