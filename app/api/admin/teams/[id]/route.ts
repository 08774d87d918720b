import { answerChangedTeam, answerRemovedTeam } from "@/app/api/admin/answer-teams.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** Another name, other members. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return answerChangedTeam(request, (await params).id, runtime);
}

/** The team goes. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answerRemovedTeam(request, (await params).id, runtime);
}
