import { expect, it } from "vitest";
import type { GetAuth } from "@/app/access/require-actor.ts";
import { peopleOf, type Signed } from "@/app/api/testing/people-of.ts";
import type { Auth } from "@/lib/auth/server.ts";
import { place, startedAuth } from "@/lib/auth/testing/started-auth.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { answerKeys, answerNewKey, answerRevokedKey } from "./answer-keys.ts";
import { answerChangedPerson, answerNewPerson, answerPeople, answerRemovedPerson } from "./answer-people.ts";
import {
  answerEndedSessions,
  answerPersonLink,
  answerPersonRights,
  answerRefreshedRights,
} from "./answer-person-access.ts";
import { answerEndedSession, answerSessions } from "./answer-sessions.ts";
import { answerChangedTeam, answerNewTeam, answerRemovedTeam, answerTeams } from "./answer-teams.ts";

type Answer = (request: Request, get: GetAuth) => Promise<Response>;
type AnswerAbout = (request: Request, id: string, get: GetAuth) => Promise<Response>;

const ana = { login: "ana", name: "Ana", role: "supervisor", interactLogin: "sofia" };

function request(headers: Signed, body?: unknown): Request {
  const isReading = body === undefined;
  return new Request("http://localhost:3000/api/admin", {
    method: isReading ? "GET" : "POST",
    headers: { ...headers, ...(isReading ? {} : { "content-type": "application/json" }) },
    ...(isReading ? {} : { body: JSON.stringify(body) }),
  });
}

onEachDatabase((database) => {
  async function started() {
    const all = await startedAuth(database);
    const get = async () => ({ auth: all.auth });
    const people = await peopleOf(all.auth);
    const ask = async (answer: Answer, body?: unknown) =>
      told(await answer(request(people.admin, body), get));
    const askAbout = async (answer: AnswerAbout, id: string, body?: unknown) =>
      told(await answer(request(people.admin, body), id, get));
    return { ...all, get, people, ask, askAbout };
  }

  async function told(answer: Response) {
    // biome-ignore lint/suspicious/noExplicitAny: what a route tells is looked at member by member.
    const body: any = answer.status === 204 ? undefined : await answer.json();
    return { status: answer.status, body, location: answer.headers.get("location") };
  }

  it("tell a supervisor and a viewer nothing, and a script nothing either", async () => {
    const { auth, get, people } = await started();
    const supervisor = await people.supervisorOf("sofia", {});
    const { secret } = await auth.keys.create({ name: "WFM", role: "supervisor" }, { who: "root" });
    const key = { host: "localhost:3000", authorization: `Bearer ${secret}` };
    const lists = [answerPeople, answerSessions, answerTeams, answerKeys];
    const changes = [answerNewPerson, answerNewTeam, answerNewKey];
    for (const headers of [supervisor, people.viewer, key]) {
      for (const answer of lists) expect((await answer(request(headers), get)).status).toBe(403);
      for (const answer of changes) expect((await answer(request(headers, {}), get)).status).toBe(403);
    }
    for (const answer of lists)
      expect((await answer(request({ host: "localhost:3000" }), get)).status).toBe(401);
    expect(await auth.people.list()).toHaveLength(3);
  });

  it("make a person, who is in the list, chooses a password by a link and is signed in", async () => {
    const { auth, ask, askAbout, audited } = await started();
    const made = await ask(answerNewPerson, { ...ana, narrowing: { services: ["interact:SAC"] } });
    expect([made.status, made.location]).toEqual([201, `/api/admin/people/${made.body.id}`]);
    expect(made.body).toMatchObject({ ...ana, hasPassword: false, isDisabled: false, isMe: false });
    const link = await askAbout(answerPersonLink, made.body.id, {});
    expect(link.body.token).toMatch(/^[\w-]{43}$/);
    await auth.links.use(link.body.token, { password: "another horse battery" }, place);
    const { body } = await ask(answerPeople);
    expect(body.people).toContainEqual(
      expect.objectContaining({
        login: "ana",
        sessions: 1,
        hasPassword: true,
        signedInAt: expect.any(String),
      }),
    );
    expect(body.people).toContainEqual(expect.objectContaining({ login: "root", isMe: true }));
    expect(JSON.stringify(audited)).not.toContain(link.body.token);
    expect(audited.filter(({ who }) => who === "root").map(({ action }) => action)).toContain(
      "account.reset_link_made",
    );
  });

  it("name what is wrong with a person: 400 by field, 409 for a login that is taken", async () => {
    const { ask } = await started();
    await ask(answerNewPerson, ana);
    const reasonOf = async (change: object) => {
      const { status, body } = await ask(answerNewPerson, { ...ana, login: "bia", ...change });
      return [status, body.reason ?? body.detail];
    };
    expect(await reasonOf({ login: "ANA" })).toEqual([409, "login_taken"]);
    expect(await reasonOf({ login: "ana maria" })).toEqual([400, "bad_login"]);
    expect(await reasonOf({ name: " " })).toEqual([400, "bad_name"]);
    expect((await reasonOf({ role: "owner" }))[1]).toContain("role:");
    expect((await reasonOf({ password: "correct horse battery" }))[0]).toBe(400);
    expect((await reasonOf({ narrowing: { floors: [] } }))[1]).toContain("narrowing:");
    expect((await reasonOf({ locale: "fr" }))[1]).toContain("locale:");
  });

  it("change and remove a person, and keep the last administrator", async () => {
    const { auth, ask, askAbout } = await started();
    const { id } = (await ask(answerNewPerson, ana)).body;
    const changed = await askAbout(answerChangedPerson, id, {
      name: "Ana Maria",
      role: "viewer",
      interactLogin: null,
      narrowing: { agents: ["interact:007"] },
    });
    expect(changed.body).toMatchObject({
      name: "Ana Maria",
      role: "viewer",
      narrowing: { agents: ["interact:007"] },
    });
    expect(changed.body).not.toHaveProperty("interactLogin");
    const root = (await auth.people.find("root"))?.id ?? "";
    for (const change of [{ role: "viewer" }, { isDisabled: true }]) {
      const refused = await askAbout(answerChangedPerson, root, change);
      expect([refused.status, refused.body.reason]).toEqual([409, "last_administrator"]);
    }
    expect((await askAbout(answerRemovedPerson, root, {})).status).toBe(409);
    expect((await askAbout(answerRemovedPerson, id, {})).status).toBe(204);
    expect((await askAbout(answerRemovedPerson, id, {})).status).toBe(404);
    expect((await askAbout(answerChangedPerson, id, {})).status).toBe(404);
  });

  it("give no link to a disabled person", async () => {
    const { ask, askAbout } = await started();
    const { id } = (await ask(answerNewPerson, ana)).body;
    await askAbout(answerChangedPerson, id, { isDisabled: true });
    expect((await askAbout(answerPersonLink, id, {})).status).toBe(409);
    expect((await askAbout(answerPersonLink, "nobody", {})).status).toBe(404);
  });

  it("tell what somebody's grants let them see and do, and ask the CTI anew", async () => {
    const { ask, askAbout, grants, clock } = await started();
    grants.set("sofia", { supervision: ["all_services_supervision"], access: [] });
    const { id } = (await ask(answerNewPerson, ana)).body;
    const first = (await askAbout(answerPersonRights, id)).body;
    expect(first).toMatchObject({
      interactLogin: "sofia",
      scope: { kind: "lists", services: "all", agents: [] },
      permissions: { changeAgentState: false, administer: false },
      grants: { supervision: ["all_services_supervision"], access: [] },
      grantsAt: new Date(clock.now).toISOString(),
    });
    grants.set("sofia", { supervision: ["agent_change_state"], access: [] });
    clock.now += 1000;
    const second = (await askAbout(answerRefreshedRights, id, {})).body;
    expect(second).toMatchObject({ scope: { kind: "none" }, permissions: { changeAgentState: true } });
    grants.set("sofia", new Error("away"));
    clock.now += 1000;
    expect((await askAbout(answerRefreshedRights, id, {})).status).toBe(502);
    expect((await askAbout(answerPersonRights, id)).body.grantsAt).toBe(second.grantsAt);
  });

  it("list where everybody is signed in, end one session, and all of a person", async () => {
    const { auth, ask, askAbout, people } = await started();
    const viewer = await auth.authenticate(new Headers(people.viewer), false);
    const listed = (await ask(answerSessions)).body.sessions;
    expect(listed).toHaveLength(2);
    expect(listed.filter(({ isThis }: { isThis: boolean }) => isThis)).toMatchObject([{ login: "root" }]);
    expect((await askAbout(answerEndedSession, viewer?.sessionKey ?? "", {})).status).toBe(204);
    expect(await auth.authenticate(new Headers(people.viewer), false)).toBeUndefined();
    expect((await askAbout(answerEndedSession, viewer?.sessionKey ?? "", {})).status).toBe(404);
    await people.viewerOf({});
    const other = (await ask(answerPeople)).body.people.find(
      ({ login }: { login: string }) => login === "person2",
    );
    expect((await askAbout(answerEndedSessions, other.id, {})).body).toEqual({ ended: 1 });
  });

  it("list the session of whoever tries Mirante out", async () => {
    const all = await startedAuth(database, { demo: { interactLogin: "sofia" } });
    const people = await peopleOf(all.auth);
    await tryOut(all.auth);
    const answer = await answerSessions(request(people.admin), async () => ({ auth: all.auth }));
    expect((await told(answer)).body.sessions).toContainEqual(
      expect.objectContaining({ name: "Demo", method: "demo" }),
    );
  });

  it("make, change and remove teams, and tell how many are narrowed to each", async () => {
    const { ask, askAbout } = await started();
    const team = (await ask(answerNewTeam, { name: "Night", agents: ["interact:Ana", "interact:Ana"] })).body;
    expect(team.agents).toEqual(["interact:Ana"]);
    await ask(answerNewPerson, { ...ana, narrowing: { teams: [team.id] } });
    await ask(answerNewKey, { name: "WFM", role: "viewer", narrowing: { teams: [team.id] } });
    expect((await ask(answerTeams)).body.teams).toMatchObject([{ name: "Night", narrows: 2 }]);
    expect((await ask(answerNewTeam, { name: "Night", agents: [] })).body.reason).toBe("bad_team");
    expect((await askAbout(answerChangedTeam, team.id, { name: "Day", agents: [] })).body.name).toBe("Day");
    expect((await askAbout(answerChangedTeam, "none", { name: "Day 2", agents: [] })).status).toBe(404);
    expect((await askAbout(answerRemovedTeam, team.id, {})).status).toBe(204);
    expect((await ask(answerTeams)).body.teams).toEqual([]);
  });

  it("make a key whose secret is told once, works until it is revoked, and is in no list", async () => {
    const { auth, ask, askAbout, clock, soon } = await started();
    const expiresAt = new Date(clock.now + 86_400_000).toISOString();
    const made = await ask(answerNewKey, { name: "WFM", role: "viewer", expiresAt });
    const { secret, key } = made.body;
    expect([made.status, made.location]).toEqual([201, `/api/admin/keys/${key.id}`]);
    expect(key).toMatchObject({ name: "WFM", role: "viewer", createdBy: "root", expiresAt });
    const bearer = new Headers({ authorization: `Bearer ${secret}` });
    expect(await auth.authenticate(bearer, false)).toMatchObject({ kind: "key", name: "WFM" });
    for (const run of soon) run();
    const keys = async () => (await ask(answerKeys)).body.keys;
    await expect.poll(keys).toMatchObject([{ name: "WFM", usedAt: new Date(clock.now).toISOString() }]);
    const listed = await ask(answerKeys);
    expect(JSON.stringify(listed.body)).not.toContain(secret);
    expect(
      (await ask(answerNewKey, { name: "Late", role: "viewer", expiresAt: "2020-01-01T00:00:00Z" })).body
        .reason,
    ).toBe("bad_key");
    expect((await ask(answerNewKey, { name: "Root", role: "admin" })).status).toBe(400);
    expect((await askAbout(answerRevokedKey, key.id, {})).status).toBe(204);
    expect(await auth.authenticate(bearer, false)).toBeUndefined();
    expect((await askAbout(answerRevokedKey, key.id, {})).status).toBe(404);
  });
});

async function tryOut(auth: Auth): Promise<void> {
  await auth.demo?.(place);
}
