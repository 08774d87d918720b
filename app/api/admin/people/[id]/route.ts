import { answerChangedPerson, answerRemovedPerson } from "@/app/api/admin/answer-people.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** What is named of a person. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answerChangedPerson(request, (await params).id, runtime);
}

/** The person goes, with everything of theirs. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answerRemovedPerson(request, (await params).id, runtime);
}
