import { answerRevokedKey } from "@/app/api/admin/answer-keys.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The key opens nothing any more. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answerRevokedKey(request, (await params).id, runtime);
}
