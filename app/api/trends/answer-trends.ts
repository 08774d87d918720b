import type { z } from "zod";
import { requireActor } from "@/app/access/require-actor.ts";
import { requireViewer } from "@/app/access/require-viewer.ts";
import { answerTagged } from "@/app/api/answer-tagged.ts";
import { problem } from "@/app/api/problem.ts";
import { readQuery } from "@/app/api/read-query.ts";
import { type Scope, sees, seesChange, seesEvery } from "@/lib/domain/index.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { trendsQueries } from "./trends-query.ts";

/** What the memory of the day is asked through. */
export type TrendsRuntime = Pick<Runtime, "auth" | "trends" | "floor">;

type GetRuntime = () => Promise<TrendsRuntime>;

/** One KPI of one service over the day. A service that left the floor, or is out of scope, has no trend here: 404. */
export function answerSeries(request: Request, runtime: GetRuntime): Promise<Response> {
  return answer(request, runtime, trendsQueries.series, (query, { trends, floor }, scope) => {
    const { service, media, kpi, minutes, step } = query;
    if (!Object.hasOwn(floor().services, service) || !sees(scope, "services", service)) {
      return problem("not_found", "service names no service on the floor: give an id as in /api/floor.");
    }
    return trends.series({ service, media, kpi, minutes, stepMinutes: step });
  });
}

/** The last hour of every service in scope in one KPI, in all media or in one. */
export function answerSparklines(request: Request, runtime: GetRuntime): Promise<Response> {
  return answer(request, runtime, trendsQueries.sparklines, (query, { trends }, scope) => {
    const found = trends.sparklines(query);
    if (seesEvery(scope, "services")) return found;
    const seenOf = <Line>(lines: Readonly<Record<string, Line>>) =>
      Object.fromEntries(Object.entries(lines).filter(([id]) => sees(scope, "services", id)));
    return {
      ...found,
      services: seenOf(found.services),
      ...(found.parts === undefined ? {} : { parts: seenOf(found.parts) }),
    };
  });
}

/** Agents by presence over time; no screen shows it. The memory counts all agents together, so whoever does not see all is refused. */
export function answerAgents(request: Request, runtime: GetRuntime): Promise<Response> {
  return answerPeople(request, runtime, trendsQueries.agents, ({ minutes }, { trends }, scope) => {
    if (seesEvery(scope, "agents")) return trends.agents(minutes);
    return problem(
      "forbidden",
      "This counts all agents together, and you may not see all.",
      {},
      { reason: "scope" },
    );
  });
}

/** What changed in the last minutes, as far as who asks may see it. It names agents: no screen is told. */
export function answerChanges(request: Request, runtime: GetRuntime): Promise<Response> {
  return answerPeople(request, runtime, trendsQueries.changes, ({ minutes, limit }, { trends }, scope) => {
    if (scope.kind === "all") return trends.changes(minutes, limit);
    const { since, changes } = trends.changes(minutes, Number.MAX_SAFE_INTEGER);
    return { since, changes: changes.filter((change) => seesChange(scope, change)).slice(0, limit) };
  });
}

/** As `answer`, for people and scripts alone. */
async function answerPeople<Shape extends z.ZodType>(
  request: Request,
  runtime: GetRuntime,
  shape: Shape,
  compute: (query: z.output<Shape>, runtime: TrendsRuntime, scope: Scope) => object,
): Promise<Response> {
  const asked = await requireActor(request, runtime);
  return "refusal" in asked ? asked.refusal : answer(request, runtime, shape, compute);
}

async function answer<Shape extends z.ZodType>(
  request: Request,
  runtime: GetRuntime,
  shape: Shape,
  compute: (query: z.output<Shape>, runtime: TrendsRuntime, scope: Scope) => object,
): Promise<Response> {
  const asked = await requireViewer(request, runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = readQuery(new URL(request.url), shape);
  if ("fault" in read) return problem("bad_request", read.fault);
  const found = compute(read.query, await runtime(), asked.sight.scope);
  return found instanceof Response ? found : answerTagged(request, found);
}
