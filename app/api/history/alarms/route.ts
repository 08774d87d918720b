import { answerAlarms } from "@/app/api/history/answer-history.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Alarms as they were raised, acknowledged and cleared, the newest first. */
export function GET(request: Request): Promise<Response> {
  return answerAlarms(request, runtime);
}
