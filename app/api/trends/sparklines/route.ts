import { answerSparklines } from "@/app/api/trends/answer-trends.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** The last hour of every service, at most 30 points each. */
export function GET(request: Request): Promise<Response> {
  return answerSparklines(request, runtime);
}
