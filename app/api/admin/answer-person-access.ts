import type { GetAuth } from "@/app/access/require-actor.ts";
import { problem } from "@/app/api/problem.ts";
import type { Account, Auth } from "@/lib/auth/server.ts";
import { asAdministrator, instant, told } from "./as-administrator.ts";

/**
 * POST: the token of a link by which the person chooses a password within an hour. It is told this once; the links before
 * it work no more. It belongs behind the `#` of `/setup`, which no server and no log is told of.
 */
export async function answerPersonLink(request: Request, id: string, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth, by }) => {
    const { isDisabled } = await auth.people.get(id);
    if (isDisabled)
      return problem(
        "refused",
        "Enable the account first: its link would lead nowhere.",
        {},
        { reason: "disabled" },
      );
    const { token, expiresAtMs } = await auth.people.issueReset(id, by);
    return told({ token, expiresAt: instant(expiresAtMs) });
  });
}

/** DELETE: the person is signed out everywhere; how many sessions that were. */
export async function answerEndedSessions(request: Request, id: string, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth, by }) => {
    const { id: accountId } = await auth.people.get(id);
    return told({ ended: await auth.people.revoke({ accountId }, by) });
  });
}

/** GET: what a person sees and may do now, by which grants, and when the CTI told these. */
export async function answerPersonRights(request: Request, id: string, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth }) =>
    told(await tellRights(auth, await auth.people.get(id))),
  );
}

/** POST: the same, once the CTI was asked anew; 502 when it did not answer, and what it told before goes on counting. */
export async function answerRefreshedRights(request: Request, id: string, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth }) => {
    const account = await auth.people.get(id);
    const before = (await auth.rightsOf(account)).grantsAskedAtMs;
    await auth.refreshRights(account);
    const rights = await auth.rightsOf(account);
    if (account.interactLogin !== undefined && rights.grantsAskedAtMs === before) {
      return problem(
        "cti_unreachable",
        "The CTI could not be asked; what it told before goes on counting.",
        {},
        { reason: "cti_unreachable" },
      );
    }
    return told(await tellRights(auth, account));
  });
}

async function tellRights(auth: Auth, account: Account): Promise<object> {
  const { scope, permissions, grants, grantsAskedAtMs } = await auth.rightsOf(account);
  const { interactLogin } = account;
  return { interactLogin, scope, permissions, grants, grantsAt: instant(grantsAskedAtMs) };
}
