import { answerSeries } from "@/app/api/history/answer-history.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** KPIs of services over minutes, days or weeks. */
export function GET(request: Request): Promise<Response> {
  return answerSeries(request, runtime);
}
