import { answerSeries } from "@/app/api/trends/answer-trends.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** One KPI of one service over the day, from memory. */
export function GET(request: Request): Promise<Response> {
  return answerSeries(request, runtime);
}
