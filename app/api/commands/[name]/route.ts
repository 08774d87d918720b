import { runtime, webAnswer } from "@/lib/runtime/server.ts";
import { answerOrder, answerTakenBack } from "../answer-order.ts";

interface Context {
  readonly params: Promise<{ readonly name: string }>;
}

/** A command by its name in the manual. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return webAnswer(await answerOrder(request, (await params).name, runtime));
}

/** A command that waits, by its id, is taken back. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answerTakenBack(request, (await params).name, runtime);
}
