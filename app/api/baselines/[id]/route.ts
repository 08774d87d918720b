import { answerEndedBaseline } from "@/app/api/baselines/answer-baselines.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** Nobody counts from there any more. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answerEndedBaseline(request, (await params).id, runtime);
}
