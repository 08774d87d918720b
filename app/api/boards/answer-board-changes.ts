import { createHash } from "node:crypto";
import type { z } from "zod";
import { requirePermission } from "@/app/access/require-permission.ts";
import { type AuditedRuntime, audited, type Deed, type Outcome } from "@/app/api/alarms/audited.ts";
import { answerUnavailable } from "@/app/api/answer-unavailable.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import { type Board, boardServices, checkBoard, type StoredBoard, seesBoard } from "@/lib/domain/index.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { findSeen } from "./answer-boards.ts";
import { newBoardShape, restoredBoardShape, savedBoardShape } from "./board-shape.ts";
import { refuseDamaged, refuseFaulty, refuseGone } from "./refuse-board.ts";

type BoardsRuntime = AuditedRuntime & Pick<Runtime, "boards">;
type GetRuntime = () => Promise<BoardsRuntime>;
type Asked = Exclude<Awaited<ReturnType<typeof requirePermission>>, { readonly refusal: Response }>;
type Found = Awaited<ReturnType<typeof findSeen>>;

/** A board of twelve full pages is about half of it. */
const maxBytes = 262_144;

/** POST `{ board }`: one more board. 201 with the board as it is kept. */
export async function answerNewBoard(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "manageBoards", runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readBoard(request, newBoardShape, asked);
  if ("refusal" in read) return read.refusal;
  const { board } = read;
  const house = await runtime();
  return changed(house, request, asked, { action: "board.create", wanted: inShort(board) }, async () => {
    const made = await house.boards.create(board, asked.actor.name);
    if (made.answer === "full")
      return refused(problem("refused", "There are as many boards as may be: delete one first."));
    const after = { id: made.stored.id, ...inShort(board, made.stored) };
    return { answer: shown(made.stored, 201), result: "done", after };
  });
}

/** PUT `{ version, board }`: in place of the version that it was made from; 409 `conflict` with the one that stands. */
export async function answerSavedBoard(request: Request, id: string, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "manageBoards", runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readBoard(request, savedBoardShape, asked);
  if ("refusal" in read) return read.refusal;
  const { board, body } = read;
  const house = await runtime();
  const deed = { action: "board.save", target: id, wanted: inShort(board, body) };
  return changedSeen(house, request, asked, { id, deed }, async (before) => {
    const saved = await house.boards.save(id, body.version, board, asked.actor.name);
    switch (saved.answer) {
      case "done":
        return { answer: shown(saved.stored), result: "done", before, after: inShort(board, saved.stored) };
      case "conflict":
        return refused(conflict(saved.now, asked));
      case "gone":
        return refused(refuseGone());
    }
  });
}

/** POST `{ version }`: the board becomes as it was then, as a version of its own. */
export async function answerRestoredBoard(
  request: Request,
  id: string,
  runtime: GetRuntime,
): Promise<Response> {
  const asked = await requirePermission(request, "manageBoards", runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, restoredBoardShape);
  if ("refusal" in read) return read.refusal;
  const house = await runtime();
  const deed = { action: "board.restore", target: id, wanted: read.body };
  return changedSeen(house, request, asked, { id, deed }, async (before) => {
    const put = await house.boards.restore(id, read.body.version, asked.actor.name);
    switch (put.answer) {
      case "done":
        return {
          answer: shown(put.stored),
          result: "done",
          before,
          after: inShort(put.stored.board, put.stored),
        };
      case "no_version":
        return refused(problem("not_found", "That version is not kept any more: choose another one."));
      case "damaged":
        return refused(refuseDamaged(put.damaged));
      case "gone":
        return refused(refuseGone());
    }
  });
}

/** DELETE: the board and its versions are no more. */
export async function answerRemovedBoard(
  request: Request,
  id: string,
  runtime: GetRuntime,
): Promise<Response> {
  const asked = await requirePermission(request, "manageBoards", runtime);
  if ("refusal" in asked) return asked.refusal;
  const house = await runtime();
  const deed = { action: "board.delete", target: id };
  return changedSeen(house, request, asked, { id, deed }, async (before) => {
    if (!(await house.boards.remove(id))) return refused(refuseGone());
    return { answer: new Response(null, { status: 204, headers }), result: "done", before };
  });
}

const headers = { "Cache-Control": "no-store" };

/** The body with the board in it, checked, and about nothing that is out of scope. */
async function readBoard<Shape extends z.ZodType<{ readonly board?: unknown }>>(
  request: Request,
  shape: Shape,
  { rights }: Asked,
): Promise<{ readonly body: z.output<Shape>; readonly board: Board } | { readonly refusal: Response }> {
  const read = await readJsonBody(request, shape, maxBytes);
  if ("refusal" in read) return read;
  const checked = checkBoard(read.body.board);
  if ("faults" in checked) return { refusal: refuseFaulty(checked.faults) };
  const { board } = checked;
  if (seesBoard(rights.scope, boardServices(board))) return { body: read.body, board };
  const detail = "The board names a service that you may not see: leave it out.";
  return { refusal: problem("forbidden", detail, {}, { reason: "scope" }) };
}

type Work = () => Promise<Outcome<Response>>;

async function changed(
  house: BoardsRuntime,
  request: Request,
  { actor }: Asked,
  deed: Deed,
  work: Work,
): Promise<Response> {
  try {
    const answer = await audited(house, { request, actor }, deed, work);
    return "refusal" in answer ? answer.refusal : answer;
  } catch (error) {
    return answerUnavailable(error);
  }
}

/** As `changed`, of a board that there is and that they may see; `work` is told how it stood. */
async function changedSeen(
  house: BoardsRuntime,
  request: Request,
  asked: Asked,
  { id, deed }: { readonly id: string; readonly deed: Deed },
  work: (before: object) => Promise<Outcome<Response>>,
): Promise<Response> {
  try {
    const found = await findSeen(house.boards, id, asked.rights.scope);
    if (found.answer === "gone") return refuseGone();
    const before =
      found.answer === "found"
        ? inShort(found.stored.board, found.stored)
        : { name: found.damaged.name, version: found.damaged.version, isDamaged: true };
    return await changed(house, request, asked, deed, () => work(before));
  } catch (error) {
    return answerUnavailable(error);
  }
}

function refused(answer: Response): Outcome<Response> {
  return { answer, result: "refused" };
}

function conflict(now: Found, { rights }: Asked): Response {
  if (now.answer === "damaged") return refuseDamaged(now.damaged);
  if (now.answer === "gone" || !seesBoard(rights.scope, boardServices(now.stored.board))) return refuseGone();
  const detail = "Somebody else has saved this board meanwhile: read it again, and change that one.";
  return problem("conflict", detail, {}, { stored: now.stored });
}

function shown(stored: StoredBoard, status: 200 | 201 = 200): Response {
  const place = `/api/boards/${encodeURIComponent(stored.id)}`;
  return Response.json(stored, {
    status,
    headers: status === 201 ? { ...headers, Location: place } : headers,
  });
}

/** For the audit, where a board itself would be long: its versions are kept, and the hash says which of them it is. */
function inShort(board: Board, { version: of }: { readonly version?: number } = {}): object {
  return {
    ...(of === undefined ? {} : { version: of }),
    name: board.name,
    pages: board.pages.length,
    tiles: board.pages.reduce((sum, { tiles }) => sum + tiles.length, 0),
    sha256: createHash("sha256").update(JSON.stringify(board)).digest("hex"),
  };
}
