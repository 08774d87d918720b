import { answerBoardVersions } from "@/app/api/boards/answer-boards.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** How a wallboard was before. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerBoardVersions(request, (await params).id, runtime);
}
