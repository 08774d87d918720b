import { requirePermission } from "@/app/access/require-permission.ts";
import { requireViewer } from "@/app/access/require-viewer.ts";
import { answerTagged } from "@/app/api/answer-tagged.ts";
import { answerUnavailable } from "@/app/api/answer-unavailable.ts";
import { problem } from "@/app/api/problem.ts";
import { boardServices, type Scope, seesBoard } from "@/lib/domain/index.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { refuseDamaged, refuseGone } from "./refuse-board.ts";

type GetBoards = () => Promise<Pick<Runtime, "auth" | "boards">>;

/** GET: every board by name; not those that name a service out of scope, because a board tells its name. */
export async function answerBoards(request: Request, runtime: GetBoards): Promise<Response> {
  return reading(request, runtime, async (book, scope) => {
    const { boards, damaged } = await book.list();
    const seen = boards.filter(({ services }) => seesBoard(scope, services));
    return answerTagged(request, { boards: seen, damaged });
  });
}

/** GET: one board with its version, for a screen its own alone; 409 of one that was damaged, with its faults. */
export async function answerBoard(request: Request, id: string, runtime: GetBoards): Promise<Response> {
  const asked = await requireViewer(request, runtime);
  if ("refusal" in asked) return asked.refusal;
  const { viewer, sight } = asked;
  if (viewer.kind === "screen" && viewer.board !== id)
    return problem("forbidden", "A screen may see its board and nothing else.", {}, { reason: "screen" });
  return telling(runtime, async (book) => {
    const found = await findSeen(book, id, sight.scope);
    switch (found.answer) {
      case "found":
        return answerTagged(request, found.stored);
      case "damaged":
        return refuseDamaged(found.damaged);
      case "gone":
        return refuseGone();
    }
  });
}

/** GET: the versions of a board that are kept, the newest first. */
export async function answerBoardVersions(
  request: Request,
  id: string,
  runtime: GetBoards,
): Promise<Response> {
  return reading(request, runtime, async (book, scope) => {
    const found = await findSeen(book, id, scope);
    const versions = found.answer === "gone" ? undefined : await book.versions(id);
    return versions === undefined ? refuseGone() : answerTagged(request, { versions });
  });
}

/** A board that names a service out of scope is as good as absent. */
export async function findSeen(
  book: Runtime["boards"],
  id: string,
  scope: Scope,
): ReturnType<Runtime["boards"]["find"]> {
  const found = await book.find(id);
  const isSeen = found.answer !== "found" || seesBoard(scope, boardServices(found.stored.board));
  return isSeen ? found : { answer: "gone" };
}

async function reading(
  request: Request,
  runtime: GetBoards,
  answer: (book: Runtime["boards"], scope: Scope) => Promise<Response>,
): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  return telling(runtime, (book) => answer(book, asked.rights.scope));
}

async function telling(
  runtime: GetBoards,
  answer: (book: Runtime["boards"]) => Promise<Response>,
): Promise<Response> {
  try {
    return await answer((await runtime()).boards);
  } catch (error) {
    return answerUnavailable(error);
  }
}
