import { answerNewRule, answerRules } from "@/app/api/alarms/answer-rules.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** The rules of our own. */
export async function GET(request: Request): Promise<Response> {
  return answerRules(request, runtime);
}

/** One more. */
export async function POST(request: Request): Promise<Response> {
  return answerNewRule(request, runtime);
}
