import { floorInScope } from "@/app/access/floor-in-scope.ts";
import { requireViewer } from "@/app/access/require-viewer.ts";
import { problem } from "@/app/api/problem.ts";
import { type ChatServicesFilters, type FloorDocument, unknownFilter } from "@/lib/domain/index.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { type DashboardParameter, readDashboardQuery } from "./read-dashboard-query.ts";

/** What a dashboard is asked of: the floor, whether it is live, and which services are WhatsApp. */
export type DashboardRuntime = Pick<Runtime, "auth" | "floor" | "readiness" | "config">;

export interface Dashboard {
  readonly parameters: readonly DashboardParameter[];
  compute(floor: FloorDocument, filters: ChatServicesFilters, config: Runtime["config"]): unknown;
}

/**
 * Answers one of Omni's dashboards: who asks, parameters, freshness, filters, then its numbers, about what they may see. Omni's format cannot say
 * that numbers are old, so while a source is not live there is no answer but 503.
 */
export async function answerDashboard(
  request: Request,
  runtime: () => Promise<DashboardRuntime>,
  { parameters, compute }: Dashboard,
): Promise<Response> {
  const asked = await requireViewer(request, runtime);
  if ("refusal" in asked) return asked.refusal;
  const query = readDashboardQuery(new URL(request.url), parameters);
  if ("fault" in query) return problem("bad_request", query.fault);
  const { floor, readiness, config } = await runtime();
  if (readiness().status !== "ready") {
    return problem("unavailable", "The contact centre is not heard live now; ask again shortly.", {
      "Retry-After": "15",
    });
  }
  const now = floorInScope(floor(), asked.sight);
  const unknown = unknownFilter(now, query.filters);
  if (unknown !== undefined) {
    return problem(
      "not_found",
      `${unknown}_id names no ${unknown} on the floor: give an id or a name of it.`,
    );
  }
  return Response.json(compute(now, query.filters, config), { headers: { "Cache-Control": "no-store" } });
}
