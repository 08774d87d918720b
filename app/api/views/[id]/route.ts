import { answerChangedView, answerRemovedView } from "@/app/api/views/answer-views.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** Something of a view becomes otherwise. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answerChangedView(request, (await params).id, runtime);
}

/** A view less. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answerRemovedView(request, (await params).id, runtime);
}
