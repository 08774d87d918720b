import { done, instant, told } from "@/app/api/admin/as-administrator.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import type { ScreenLink } from "@/lib/auth/server.ts";
import { type GetScreens, managingScreens } from "./managing-screens.ts";
import { newScreenLinkShape, screenLinkChangeShape } from "./screen-link-shape.ts";

/** GET: the links, the newest first; never their tokens. */
export async function answerScreenLinks(request: Request, get: GetScreens): Promise<Response> {
  return managingScreens(request, get, async ({ auth }) =>
    told({ links: (await auth.screens.links()).map(tellLink) }),
  );
}

/** POST: one more link, with its `token`, which is told this once: it leads to `/wallboard/<board>#<token>`. */
export async function answerNewScreenLink(request: Request, get: GetScreens): Promise<Response> {
  return managingScreens(request, get, async ({ auth, screens }, by) => {
    const read = await readJsonBody(request, newScreenLinkShape);
    if ("refusal" in read) return read.refusal;
    const { expiresAt: end, ...wanted } = read.body;
    if ((await screens.boards.of(wanted.board)) === undefined)
      return problem(
        "not_found",
        "board names no board there is: give an id as in /api/boards.",
        {},
        { reason: "no_board" },
      );
    const expiresAtMs = end === undefined ? undefined : Date.parse(end);
    const { link, token } = await auth.screens.createLink({ ...wanted, expiresAtMs }, by);
    return told({ link: tellLink(link), token }, `/api/screens/links/${link.id}`);
  });
}

/** PATCH: another name, end or number of screens. */
export async function answerScreenLinkChange(
  request: Request,
  id: string,
  get: GetScreens,
): Promise<Response> {
  return managingScreens(request, get, async ({ auth }, by) => {
    const read = await readJsonBody(request, screenLinkChangeShape);
    if ("refusal" in read) return read.refusal;
    const { expiresAt: end, ...others } = read.body;
    const expiresAtMs = typeof end === "string" ? Date.parse(end) : end;
    const wanted = { ...others, ...(expiresAtMs === undefined ? {} : { expiresAtMs }) };
    return told({ link: tellLink(await auth.screens.changeLink(id, wanted, by)) });
  });
}

/** DELETE: it lets nobody in any more, and those it let in see nothing. */
export async function answerScreenLinkRevocation(
  request: Request,
  id: string,
  get: GetScreens,
): Promise<Response> {
  return managingScreens(request, get, async ({ auth }, by) => {
    await auth.screens.revokeLink(id, by);
    return done();
  });
}

function tellLink(link: ScreenLink): object {
  const { id, name: called, board, mostDevices: most, isBound, network, createdBy, devices } = link;
  return {
    ...{ id, name: called, board, mostDevices: most, isBound, network, createdBy, devices },
    createdAt: instant(link.createdAtMs),
    expiresAt: instant(link.expiresAtMs),
    revokedAt: instant(link.revokedAtMs),
    usedAt: instant(link.usedAtMs),
  };
}
