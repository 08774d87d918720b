import { done, instant, told } from "@/app/api/admin/as-administrator.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import { AuthError, type Screen } from "@/lib/auth/server.ts";
import { judgeScreen, type ScreenAct, type ScreenState, screenStates } from "@/lib/screens/server.ts";
import { type GetScreens, managingScreens, type ScreensRuntime } from "./managing-screens.ts";
import { screenChangeShape, screenOrderShape } from "./screen-shape.ts";

/** GET: every screen that was not put out: `{ build, screens }`, those that need somebody first, with what each told last. */
export async function answerScreens(request: Request, get: GetScreens): Promise<Response> {
  return managingScreens(request, get, async (runtime) => {
    const screens = (await runtime.auth.screens.list()).filter((screen) => screen.revokedAtMs === undefined);
    const rank = ({ state, name: called }: TellingScreen) => [screenStates.indexOf(state), called] as const;
    const list = screens
      .map((screen) => tellScreen(screen, runtime))
      .sort((one, other) => {
        const [[first, a], [second, b]] = [rank(one), rank(other)];
        return first - second || a.localeCompare(b);
      });
    return told({ build: runtime.screens.build, screens: list });
  });
}

/** PATCH: another name for a screen. */
export async function answerScreenChange(request: Request, id: string, get: GetScreens): Promise<Response> {
  return managingScreens(request, get, async ({ auth }, by) => {
    const read = await readJsonBody(request, screenChangeShape);
    if ("refusal" in read) return read.refusal;
    await auth.screens.change(id, read.body, by);
    return done();
  });
}

/** DELETE: the screen sees nothing any more, and cannot come back by its link. */
export async function answerScreenRevocation(
  request: Request,
  id: string,
  get: GetScreens,
): Promise<Response> {
  return managingScreens(request, get, async ({ auth, screens }, by) => {
    await auth.screens.revoke(id, by);
    screens.fleet.forget(id);
    return done();
  });
}

/** POST: tells a screen to show its name, to load itself anew or to show another board; `{ id }` of the order, whose end the list tells. */
export async function answerOrder(request: Request, id: string, get: GetScreens): Promise<Response> {
  return managingScreens(request, get, async ({ auth, screens }, by) => {
    const read = await readJsonBody(request, screenOrderShape);
    if ("refusal" in read) return read.refusal;
    const act: ScreenAct = read.body;
    if (!(await isThere(id, auth))) throw new AuthError("not_found");
    if (act.kind === "show") {
      if ((await screens.boards.of(act.board)) === undefined)
        return problem(
          "not_found",
          "board names no board there is: give an id as in /api/boards.",
          {},
          { reason: "no_board" },
        );
      await auth.screens.change(id, { board: act.board }, by);
    } else await auth.screens.noteOrder(id, act.kind, by);
    return told({ id: screens.order(id, act).id });
  });
}

async function isThere(id: string, { screens }: ScreensRuntime["auth"]): Promise<boolean> {
  return (await screens.boardOf(id)) !== undefined;
}

interface TellingScreen {
  readonly state: ScreenState;
  readonly name: string;
  readonly [fact: string]: unknown;
}

function tellScreen(screen: Screen, { screens }: ScreensRuntime): TellingScreen {
  const { id, link, linkName, address, userAgent } = screen;
  const nowMs = Date.now();
  const { beat, beatAtMs, order: last } = screens.fleet.of(id);
  const sinceMs = beatAtMs === undefined ? 0 : nowMs - beatAtMs;
  const ago = (ageMs: number | undefined) =>
    ageMs === undefined || beatAtMs === undefined ? undefined : instant(beatAtMs - ageMs);
  return {
    ...{ id, name: screen.name, board: screen.board, link, linkName, address, userAgent },
    state: judgeScreen(beat, sinceMs, screens.build),
    openedAt: instant(screen.openedAtMs),
    seenAt: instant(Math.max(screen.seenAtMs, beatAtMs ?? 0)),
    ...(beat === undefined
      ? {}
      : {
          ...{
            build: beat.build,
            boardVersion: beat.boardVersion,
            heapBytes: beat.heapBytes,
            page: beat.page,
          },
          ...{ width: beat.width, height: beat.height, pixelRatio: beat.pixelRatio },
          ...{ hasWakeLock: beat.hasWakeLock, isVisible: beat.isVisible },
          paintedAt: ago(beat.paintAgeMs),
          fedAt: ago(beat.feedAgeMs),
          startedAt: ago(beat.ageMs),
        }),
    ...(last === undefined
      ? {}
      : { order: { id: last.id, kind: last.kind, status: last.status, at: instant(last.atMs) } }),
  };
}
