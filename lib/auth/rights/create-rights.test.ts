import { expect, it } from "vitest";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import {
  administrator,
  byAdmin,
  codeOf,
  cookieOf,
  password,
  place,
  startedAuth,
} from "../testing/started-auth.ts";

const minuteMs = 60_000;
const granted = (...supervision: string[]) => ({ supervision, access: [] });
const whole = granted("all_agents_supervision", "all_services_supervision", "agent_change_state");

async function supervisor(started: Awaited<ReturnType<typeof startedAuth>>, interactLogin = "sofia") {
  const { auth } = started;
  await administrator(auth);
  const account = { login: "ana", name: "Ana", role: "supervisor", password, interactLogin } as const;
  await auth.people.create(account, byAdmin);
  const opened = await auth.signIn.byPassword("ana", password, place);
  const actor = await auth.authenticate(cookieOf(opened), false);
  if (actor === undefined) throw new Error("nobody is signed in");
  return { actor, opened };
}

onEachDatabase((database) => {
  it("come from the grants of the linked login, which are asked once and kept", async () => {
    const started = await startedAuth(database);
    started.grants.set("sofia", whole);
    const { actor } = await supervisor(started);
    const [first, second] = await Promise.all([started.auth.rightsOf(actor), started.auth.rightsOf(actor)]);
    expect(first).toMatchObject({
      scope: { kind: "all" },
      permissions: { changeAgentState: true, resetStats: false },
    });
    expect(second.scope).toBe(first.scope);
    expect(started.asked).toEqual(["sofia"]);
  });

  it("outlive an outage of the CTI and a restart of ours, with their age", async () => {
    const started = await startedAuth(database);
    started.grants.set("sofia", whole);
    const { actor } = await supervisor(started);
    const { grantsAskedAtMs } = await started.auth.rightsOf(actor);
    started.grants.set("sofia", new Error("the CTI cannot be reached"));
    started.clock.now += 60 * minuteMs;
    const later = await started.another().rightsOf(actor);
    expect(later).toMatchObject({ scope: { kind: "all" }, grantsAskedAtMs });
    await expect.poll(() => started.errors).toHaveLength(1);
  });

  it("are nothing while the CTI never told, and come as soon as it does", async () => {
    const started = await startedAuth(database);
    started.grants.set("sofia", new Error("the CTI cannot be reached"));
    const { actor, opened } = await supervisor(started);
    expect(await started.auth.rightsOf(actor)).toMatchObject({
      scope: { kind: "none" },
      grantsAskedAtMs: undefined,
    });
    started.grants.set("sofia", whole);
    started.clock.now += minuteMs;
    await started.auth.tend();
    const told = { sessionKey: opened.session.id, isEnded: false, reason: "scope_changed" };
    await expect.poll(() => started.changes).toContainEqual(told);
    expect(await started.auth.rightsOf(actor)).toMatchObject({ scope: { kind: "all" } });
  });

  it("that the CTI takes away are gone with the next look, and told to open streams", async () => {
    const started = await startedAuth(database);
    started.grants.set("sofia", whole);
    const { actor, opened } = await supervisor(started);
    await started.auth.rightsOf(actor);
    await expect.poll(() => started.changes).toHaveLength(1);
    started.grants.set("sofia", granted("all_services_supervision"));
    started.clock.now += 6 * minuteMs;
    await started.auth.tend();
    expect(await started.auth.rightsOf(actor)).toMatchObject({
      scope: { kind: "lists", services: "all", agents: [] },
      permissions: { changeAgentState: false },
    });
    await expect.poll(() => started.changes).toHaveLength(2);
    expect(started.changes[1]).toEqual({
      sessionKey: opened.session.id,
      isEnded: false,
      reason: "scope_changed",
    });
    started.grants.delete("sofia");
    await started.auth.refreshRights(actor);
    expect(await started.auth.rightsOf(actor)).toMatchObject({ scope: { kind: "none" } });
  });

  it("to act are those of the login that is sent; to see, never", async () => {
    const started = await startedAuth(database);
    started.grants.set("carlos", granted("services_supervision"));
    started.grants.set("sofia", whole);
    const { actor } = await supervisor(started, "carlos");
    const rights = await started.auth.rightsOf(actor, "sofia");
    expect(rights).toMatchObject({ scope: { kind: "none" }, permissions: { changeAgentState: true } });
    expect((await started.auth.rightsOf(actor)).permissions.changeAgentState).toBe(false);
    const { grants, auth } = started;
    grants.set("lia", { supervision: ["agent_change_state"], access: ["alarms_full_access"] });
    // Nobody has checked the password of a login that was merely given: it moves no limits.
    expect((await auth.rightsOf(actor, "lia")).permissions).toMatchObject({
      changeAgentState: true,
      editThresholds: false,
    });
  });

  it("of a supervisor without a login are those of the service credential; a viewer's are the lists alone", async () => {
    const started = await startedAuth(database, { serviceLogin: "mirante" });
    started.grants.set("mirante", whole);
    await administrator(started.auth);
    const holder = { interactLogin: undefined, narrowing: {} };
    expect((await started.auth.rightsOf({ role: "supervisor", ...holder })).scope).toEqual({ kind: "all" });
    expect((await started.auth.rightsOf({ role: "viewer", ...holder })).scope).toEqual({ kind: "all" });
    started.grants.set("mirante", granted());
    await started.auth.refreshRights(holder);
    expect((await started.auth.rightsOf({ role: "supervisor", ...holder })).scope).toEqual({ kind: "none" });
    expect((await started.auth.rightsOf({ role: "viewer", ...holder })).scope).toEqual({ kind: "all" });
  });

  it("follow the members of a team, and its end", async () => {
    const started = await startedAuth(database);
    const { auth } = started;
    started.grants.set("sofia", whole);
    const { opened } = await supervisor(started);
    const team = await auth.teams.save({ name: "Day", agents: ["interact:Ana"] }, byAdmin);
    await auth.people.change(opened.session.accountId, { narrowing: { teams: [team.id] } }, byAdmin);
    const scope = async () => {
      const actor = await auth.authenticate(cookieOf(opened), false);
      return actor && (await auth.rightsOf(actor)).scope;
    };
    expect(await scope()).toEqual({ kind: "lists", services: "all", agents: ["interact:Ana"] });
    await auth.teams.save({ name: "Day", agents: ["interact:Bia", "interact:Bia"] }, byAdmin, team.id);
    expect(await scope()).toEqual({ kind: "lists", services: "all", agents: ["interact:Bia"] });
    expect(started.changes.at(-1)).toMatchObject({ sessionKey: opened.session.id, reason: "scope_changed" });
    expect(await codeOf(auth.teams.save({ name: "Day", agents: [] }, byAdmin))).toBe("bad_team");
    await auth.teams.remove(team.id, byAdmin);
    expect(await scope()).toEqual({ kind: "lists", services: "all", agents: [] });
  });
});
