import { requireScreen } from "@/app/access/require-screen.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { beatShape } from "./screen-shape.ts";

/**
 * POST: a screen tells of itself; `{ name, board, boardVersion?, build, orders }`: the board it is to show, and what it is to
 * do now. Without a version the board is gone. It comes every 45 s, and at once when the stream calls it.
 */
export async function answerBeat(
  request: Request,
  runtime: () => Promise<Pick<Runtime, "auth" | "screens">>,
): Promise<Response> {
  const asked = await requireScreen(request, runtime);
  if ("refusal" in asked) return asked.refusal;
  const { auth, screens } = await runtime();
  return answerAuthError(async () => {
    await auth.limits.screenBeat(asked.screen.id);
    const read = await readJsonBody(request, beatShape);
    if ("refusal" in read) return read.refusal;
    const { id, name, board } = asked.screen;
    const orders = screens.fleet.beat(id, read.body);
    const cookie = await auth.screens.noteBeat(request.headers);
    const shown = await screens.boards.of(board);
    const body = { name, board, boardVersion: shown?.version, build: screens.build, orders };
    const headers = new Headers({ "Cache-Control": "no-store" });
    if (cookie !== undefined) headers.set("Set-Cookie", cookie);
    return Response.json(body, { headers });
  });
}
