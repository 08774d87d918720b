import { answerSessions } from "@/app/api/admin/answer-sessions.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Where everybody is signed in. */
export async function GET(request: Request): Promise<Response> {
  return answerSessions(request, runtime);
}
