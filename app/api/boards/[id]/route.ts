import { answerRemovedBoard, answerSavedBoard } from "@/app/api/boards/answer-board-changes.ts";
import { answerBoard } from "@/app/api/boards/answer-boards.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** A wallboard. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerBoard(request, (await params).id, runtime);
}

/** Another version of it. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return answerSavedBoard(request, (await params).id, runtime);
}

/** It is no more. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answerRemovedBoard(request, (await params).id, runtime);
}
