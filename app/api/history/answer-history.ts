import type { z } from "zod";
import { requirePermission } from "@/app/access/require-permission.ts";
import { requireViewer } from "@/app/access/require-viewer.ts";
import { answerTagged } from "@/app/api/answer-tagged.ts";
import { answerUnavailable } from "@/app/api/answer-unavailable.ts";
import { problem } from "@/app/api/problem.ts";
import { readQuery } from "@/app/api/read-query.ts";
import { type HistoryStep, historySteps, type Scope, sees } from "@/lib/domain/index.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { type AskedRange, historyQueries, repeatable } from "./history-query.ts";
import { type Range, readRange } from "./read-range.ts";

/** What the memory of the days is asked through. */
export type HistoryRuntime = Pick<Runtime, "auth" | "config" | "history">;

type GetRuntime = () => Promise<HistoryRuntime>;

/** Points of a series that is asked for without a step, and those that are too many. */
const wantedPoints = 300;
const mostPoints = 3_000;
const minuteMs = 60_000;

/** KPIs of services over time. A service that is out of scope is unknown: 404. */
export function answerSeries(request: Request, runtime: GetRuntime): Promise<Response> {
  return answerRange(request, runtime, historyQueries.series, (query, range, { history }, scope) => {
    const { service: services, media } = query;
    if (services.some((service) => !sees(scope, "services", service)))
      return problem("not_found", "service names no service that you may see: give ids as in /api/floor.");
    const kpis = query.kpi.filter((kpi) => kpi !== undefined);
    const minutes = (range.toMs - range.fromMs) / minuteMs;
    const stepMinutes = query.step ?? stepFor(minutes);
    if (minutes / stepMinutes > mostPoints)
      return problem(
        "bad_request",
        `step is too short: at most ${mostPoints} points a series; give a longer step or a shorter range.`,
      );
    return history.series({ services, media, kpis, stepMinutes, ...range });
  });
}

/** One KPI of every service in scope, for a screen of those its board shows, at this time of another day. */
export async function answerCompare(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requireViewer(request, runtime);
  if ("refusal" in asked) return asked.refusal;
  const { scope } = asked.sight;
  return answerWithin(scope, request, runtime, historyQueries.compare, ({ kpi, against }, { history }) =>
    kpi === undefined ? problem("bad_request", "kpi is not known.") : history.compare(kpi, against, scope),
  );
}

/** The day of one agent; 404 where the agent is out of scope. */
export function answerAgent(request: Request, runtime: GetRuntime, agent: string): Promise<Response> {
  return answerRange(request, runtime, historyQueries.agent, (_, range, { history }, scope) => {
    if (!sees(scope, "agents", agent))
      return problem("not_found", "No agent that you may see has this id: give one as in /api/floor.");
    return range.toMs - range.fromMs > longestTimelineMs
      ? problem("bad_request", "from and to are more than 7 days apart: ask for less.")
      : history.agent(agent, range, scope);
  });
}

const longestTimelineMs = 7 * 26 * 3_600_000;

/** Alarms that were raised in the range, the newest first. */
export function answerAlarms(request: Request, runtime: GetRuntime): Promise<Response> {
  return answerRange(request, runtime, historyQueries.alarms, (query, range, { history }, scope) =>
    history.alarms({ ...range, scope, limit: query.limit, before: query.before }),
  );
}

/** Contacts that were first seen in the range, the newest first. */
export function answerContacts(request: Request, runtime: GetRuntime): Promise<Response> {
  return answerRange(request, runtime, historyQueries.contacts, (query, range, { history }, scope) => {
    const { limit, before, service, outcome, minWait } = query;
    if (service !== undefined && !sees(scope, "services", service))
      return problem("not_found", "service names no service that you may see: give an id as in /api/floor.");
    return history.contacts({ ...range, scope, limit, before, service, outcome, minWaitSeconds: minWait });
  });
}

/** Marks for charts, the oldest first. */
export function answerAnnotations(request: Request, runtime: GetRuntime): Promise<Response> {
  return answerRange(request, runtime, historyQueries.annotations, (_, range, { history }, scope) =>
    history.annotations(range, scope),
  );
}

/** Whether history is written. */
export function answerStanding(request: Request, runtime: GetRuntime): Promise<Response> {
  return answer(request, runtime, historyQueries.standing, (_, { history }) => history.standing());
}

type Found = object | Promise<object>;

function answerRange<Shape extends z.ZodType<AskedRange>>(
  request: Request,
  runtime: GetRuntime,
  shape: Shape,
  compute: (query: z.output<Shape>, range: Range, runtime: HistoryRuntime, scope: Scope) => Found,
): Promise<Response> {
  return answer(request, runtime, shape, (query, house, scope) => {
    const read = readRange(query, house.config.cti.timezone, Date.now());
    return "fault" in read ? problem("bad_request", read.fault) : compute(query, read.range, house, scope);
  });
}

async function answer<Shape extends z.ZodType>(
  request: Request,
  runtime: GetRuntime,
  shape: Shape,
  compute: (query: z.output<Shape>, runtime: HistoryRuntime, scope: Scope) => Found,
): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  return answerWithin(asked.rights.scope, request, runtime, shape, compute);
}

async function answerWithin<Shape extends z.ZodType>(
  scope: Scope,
  request: Request,
  runtime: GetRuntime,
  shape: Shape,
  compute: (query: z.output<Shape>, runtime: HistoryRuntime, scope: Scope) => Found,
): Promise<Response> {
  const read = readQuery(new URL(request.url), shape, repeatableIn(shape));
  if ("fault" in read) return problem("bad_request", read.fault);
  try {
    const found = await compute(read.query, await runtime(), scope);
    return found instanceof Response ? found : answerTagged(request, found);
  } catch (error) {
    return answerUnavailable(error);
  }
}

function repeatableIn(shape: z.ZodType): ReadonlySet<string> | undefined {
  return shape === historyQueries.series ? repeatable : undefined;
}

function stepFor(minutes: number): HistoryStep {
  return historySteps.find((step) => minutes / step <= wantedPoints) ?? 60;
}
