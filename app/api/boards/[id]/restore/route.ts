import { answerRestoredBoard } from "@/app/api/boards/answer-board-changes.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** A wallboard becomes as it was. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerRestoredBoard(request, (await params).id, runtime);
}
