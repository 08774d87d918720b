import { runtime } from "@/lib/runtime/server.ts";
import { answerOwnSessions, answerRevoke } from "../answer-own-sessions.ts";

export const dynamic = "force-dynamic";

/** Where I am signed in. */
export async function GET(request: Request): Promise<Response> {
  return answerOwnSessions(request, runtime);
}

/** Ends one of my sessions, or all others. */
export async function DELETE(request: Request): Promise<Response> {
  return answerRevoke(request, runtime);
}
