import { answerCompare } from "@/app/api/history/answer-history.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** How a KPI stood at this time yesterday or last week. */
export function GET(request: Request): Promise<Response> {
  return answerCompare(request, runtime);
}
