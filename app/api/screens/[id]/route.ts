import { answerScreenChange, answerScreenRevocation } from "@/app/api/screens/answer-screens.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** Another name: `{ name }`. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answerScreenChange(request, (await params).id, runtime);
}

/** The screen sees nothing any more. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answerScreenRevocation(request, (await params).id, runtime);
}
