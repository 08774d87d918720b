import { answerNewThresholds, answerThresholds } from "@/app/api/alarms/answer-thresholds.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** The limits in force. */
export function GET(request: Request): Promise<Response> {
  return answerThresholds(request, runtime);
}

/** Other limits in their place. */
export function PUT(request: Request): Promise<Response> {
  return answerNewThresholds(request, runtime);
}
