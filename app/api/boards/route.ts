import { answerNewBoard } from "@/app/api/boards/answer-board-changes.ts";
import { answerBoards } from "@/app/api/boards/answer-boards.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** The wallboards. */
export async function GET(request: Request): Promise<Response> {
  return answerBoards(request, runtime);
}

/** One more. */
export async function POST(request: Request): Promise<Response> {
  return answerNewBoard(request, runtime);
}
