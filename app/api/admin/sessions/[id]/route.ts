import { answerEndedSession } from "@/app/api/admin/answer-sessions.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** Ends one session. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answerEndedSession(request, (await params).id, runtime);
}
