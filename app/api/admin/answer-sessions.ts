import type { GetAuth } from "@/app/access/require-actor.ts";
import { problem } from "@/app/api/problem.ts";
import type { Account, Auth, Session } from "@/lib/auth/server.ts";
import { AuthError } from "@/lib/auth/server.ts";
import { asAdministrator, done, instant, told } from "./as-administrator.ts";

/** GET: where everybody is signed in, the last used first. */
export async function answerSessions(request: Request, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth, actor }) => {
    const sessions = await auth.people.sessions();
    const owners = await ownersOf(sessions, auth);
    return told({
      sessions: sessions.flatMap((session) => {
        const owner = owners.get(session.accountId);
        return owner === undefined ? [] : [tellSession(session, owner, actor.sessionKey)];
      }),
    });
  });
}

/** DELETE: ends one of them. */
export async function answerEndedSession(request: Request, id: string, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth, by }) => {
    if ((await auth.people.revoke({ id }, by)) > 0) return done();
    return problem(
      "not_found",
      "There is no such session: it may have ended meanwhile.",
      {},
      { reason: "not_found" },
    );
  });
}

/** By id. The account for trying out is in no list of people, but its sessions are ended like any. */
async function ownersOf(
  sessions: readonly Session[],
  auth: Pick<Auth, "people">,
): Promise<ReadonlyMap<string, Account>> {
  const owners = new Map((await auth.people.list()).map((account) => [account.id, account]));
  for (const { accountId } of sessions) {
    if (owners.has(accountId)) continue;
    const account = await auth.people.get(accountId).catch(unlessRemoved);
    if (account !== undefined) owners.set(accountId, account);
  }
  return owners;
}

function unlessRemoved(error: unknown): undefined {
  if (!(error instanceof AuthError)) throw error;
}

function tellSession(session: Session, owner: Account, own: string): object {
  const { id, accountId, method, address, userAgent } = session;
  return {
    ...{ id, accountId, method, address, userAgent },
    ...{ name: owner.name, login: owner.login, isThis: id === own },
    openedAt: instant(session.openedAtMs),
    seenAt: instant(session.seenAtMs),
    expiresAt: instant(session.expiresAtMs),
  };
}
