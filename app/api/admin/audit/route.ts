import { runtime } from "@/lib/runtime/server.ts";
import { answerAudit } from "./answer-audit.ts";

export const dynamic = "force-dynamic";

/** What was done, by whom and how it went; an administrator's. */
export async function GET(request: Request): Promise<Response> {
  return answerAudit(request, runtime);
}
