import { answerStanding } from "@/app/api/history/answer-history.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Whether history is written, and since when not. */
export function GET(request: Request): Promise<Response> {
  return answerStanding(request, runtime);
}
