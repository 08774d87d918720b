import { answerEndedSessions } from "@/app/api/admin/answer-person-access.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The person is signed out everywhere. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answerEndedSessions(request, (await params).id, runtime);
}
