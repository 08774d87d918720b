import { answerChanges } from "@/app/api/trends/answer-trends.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** What changed in the last minutes, the newest first. */
export function GET(request: Request): Promise<Response> {
  return answerChanges(request, runtime);
}
