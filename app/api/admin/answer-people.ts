import type { GetAuth } from "@/app/access/require-actor.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import type { Account } from "@/lib/auth/server.ts";
import { type Administering, asAdministrator, done, instant, told } from "./as-administrator.ts";
import { newPersonShape, personChangeShape } from "./person-shape.ts";

/** GET: everybody by name, each with how many sessions are open. */
export async function answerPeople(request: Request, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth, actor }) => {
    const [people, sessions] = await Promise.all([auth.people.list(), auth.people.sessions()]);
    const countOf = (id: string) => sessions.filter(({ accountId }) => accountId === id).length;
    return told({
      people: people.map((account) => ({
        ...tellPerson(account, actor),
        sessions: countOf(account.id),
      })),
    });
  });
}

/** POST: one more person, who has no password until they use a link. 400 for a bad login or name, 409 when it is taken. */
export async function answerNewPerson(request: Request, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth, actor, by }) => {
    const read = await readJsonBody(request, newPersonShape);
    if ("refusal" in read) return read.refusal;
    const account = await auth.people.create(read.body, by);
    return told(tellPerson(account, actor), `/api/admin/people/${account.id}`);
  });
}

/** PATCH: what is named of a person. 409 when nobody else could administer. */
export async function answerChangedPerson(request: Request, id: string, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth, actor, by }) => {
    const read = await readJsonBody(request, personChangeShape);
    if ("refusal" in read) return read.refusal;
    return told(tellPerson(await auth.people.change(id, read.body, by), actor));
  });
}

/** DELETE: the person with everything of theirs. 409 when nobody else could administer. */
export async function answerRemovedPerson(request: Request, id: string, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth, by }) => {
    await auth.people.remove(id, by);
    return done();
  });
}

function tellPerson(account: Account, actor: Administering["actor"]): object {
  const { id, login, name, role, origin, interactLogin, narrowing, locale, isDisabled, hasPassword } =
    account;
  return {
    ...{ id, login, name, role, origin, interactLogin, narrowing, locale, isDisabled, hasPassword },
    isMe: id === actor.id,
    createdAt: instant(account.createdAtMs),
    signedInAt: instant(account.signedInAtMs),
  };
}
