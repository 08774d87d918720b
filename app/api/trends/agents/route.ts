import { answerAgents } from "@/app/api/trends/answer-trends.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Agents by presence over the last hours. */
export function GET(request: Request): Promise<Response> {
  return answerAgents(request, runtime);
}
