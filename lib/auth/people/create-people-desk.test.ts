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

async function withAna(started: Awaited<ReturnType<typeof startedAuth>>) {
  await administrator(started.auth);
  const { auth } = started;
  const ana = await auth.people.create({ login: "ana", name: "Ana", role: "supervisor", password }, byAdmin);
  const opened = await auth.signIn.byPassword("ana", password, place);
  expect(await auth.authenticate(cookieOf(opened), false)).toMatchObject({ login: "ana" });
  return { ana, opened };
}

onEachDatabase((database) => {
  it("refuses two people of one login, and what is no login, name or password", async () => {
    const { auth } = await startedAuth(database);
    await withAna({ auth } as Awaited<ReturnType<typeof startedAuth>>);
    const make = (login: string, name = "Somebody", secret = password) =>
      codeOf(auth.people.create({ login, name, role: "viewer", password: secret }, byAdmin));
    expect(await make("ANA")).toBe("login_taken");
    expect(await make("ana maria")).toBe("bad_login");
    expect(await make("")).toBe("bad_login");
    expect(await make("bia", "")).toBe("bad_name");
    expect(await make("bia", "Bia\u202Eevil")).toBe("bad_name");
    expect(await make("bia", "Bia", "short")).toBe("bad_password");
    expect(await make("joão.silva@example.com", "João")).toBeUndefined();
    expect((await auth.people.list()).map(({ login }) => login)).toEqual([
      "ana",
      "joão.silva@example.com",
      "root",
    ]);
  });

  it.each([
    ["a disabled account", "disabled", { isDisabled: true }],
    ["a lowered role", "role_changed", { role: "viewer" }],
  ] as const)("cuts the sessions of %s at once", async (_what, reason, change) => {
    const started = await startedAuth(database);
    const { ana, opened } = await withAna(started);
    await started.auth.people.change(ana.id, change, byAdmin);
    expect(started.changes).toEqual([{ sessionKey: opened.session.id, isEnded: true, reason }]);
    expect(await started.auth.authenticate(cookieOf(opened), false)).toBeUndefined();
    expect(started.audited.at(-1)).toMatchObject({ who: "root", action: "account.changed", target: "ana" });
  });

  it("keeps the session of whom it narrows, tells its streams, and shows the new lists at once", async () => {
    const started = await startedAuth(database);
    const { ana, opened } = await withAna(started);
    await started.auth.people.change(ana.id, { name: "Ana Maria" }, byAdmin);
    expect(started.changes).toEqual([]);
    await started.auth.people.change(ana.id, { narrowing: { services: ["interact:SAC"] } }, byAdmin);
    expect(started.changes).toEqual([
      { sessionKey: opened.session.id, isEnded: false, reason: "scope_changed" },
    ]);
    const actor = await started.auth.authenticate(cookieOf(opened), false);
    expect(actor).toMatchObject({ name: "Ana Maria", narrowing: { services: ["interact:SAC"] } });
  });

  it("ends sessions one by one, all of a person, and everybody's", async () => {
    const started = await startedAuth(database);
    const { auth } = started;
    const { ana, opened } = await withAna(started);
    const [second, third] = [
      await auth.signIn.byPassword("ana", password, place),
      await auth.signIn.byPassword("ana", password, { address: "198.51.100.7", userAgent: "Edge" }),
    ];
    expect(await auth.people.sessions(ana.id)).toHaveLength(3);
    expect((await auth.people.sessions(ana.id)).map(({ userAgent }) => userAgent)).toContain("Edge");
    expect(await auth.people.revoke({ id: second.session.id, accountId: "somebody else" }, byAdmin)).toBe(0);
    expect(await auth.people.revoke({ id: second.session.id, accountId: ana.id }, byAdmin)).toBe(1);
    expect(await auth.authenticate(cookieOf(second), false)).toBeUndefined();
    expect(await auth.people.revoke({ accountId: ana.id, exceptId: third.session.id }, byAdmin)).toBe(1);
    expect(await auth.authenticate(cookieOf(opened), false)).toBeUndefined();
    expect(await auth.authenticate(cookieOf(third), false)).toBeDefined();
    expect(await auth.people.revoke({}, byAdmin)).toBe(2);
    expect(await auth.people.sessions()).toEqual([]);
  });

  it("removes a person with everything of theirs", async () => {
    const started = await startedAuth(database);
    const { ana, opened } = await withAna(started);
    const { token } = await started.auth.people.issueReset(ana.id, byAdmin);
    const [mine, shared] = [{ account: ana.id }, { account: "" }];
    const count = {
      kind: "service" as const,
      target: "interact:SAC",
      taken_by: "Ana",
      taken_at: 1,
      counters: "{}",
    };
    const view = { path: "/alarms", query: "", is_shared: 1, place: 0, kept_at: 1 };
    await started.db
      .insertInto("baselines")
      .values([
        { id: "b1", ...count, ...mine },
        { id: "b2", ...count, ...shared },
      ])
      .execute();
    await started.db
      .insertInto("saved_views")
      .values({ id: "v1", name: "Mine", ...view, ...mine })
      .execute();
    await started.auth.people.remove(ana.id, byAdmin);
    expect(await started.db.selectFrom("baselines").select("id").execute()).toEqual([{ id: "b2" }]);
    expect(await started.db.selectFrom("saved_views").select("id").execute()).toEqual([]);
    expect(started.changes.at(-1)).toMatchObject({ sessionKey: opened.session.id, reason: "removed" });
    expect(await started.auth.authenticate(cookieOf(opened), false)).toBeUndefined();
    expect(await codeOf(started.auth.links.describe(token, place))).toBe("invalid_link");
    expect(await codeOf(started.auth.people.remove(ana.id, byAdmin))).toBe("not_found");
  });

  it("never leaves an installation without an administrator, not even when two end each other at once", async () => {
    const started = await startedAuth(database);
    const { auth } = started;
    const root = await administrator(auth);
    const id = root.session.accountId;
    for (const change of [{ role: "viewer" }, { isDisabled: true }] as const) {
      expect(await codeOf(auth.people.change(id, change, byAdmin))).toBe("last_administrator");
    }
    expect(await codeOf(auth.people.remove(id, byAdmin))).toBe("last_administrator");
    const other = await auth.people.create(
      { login: "other", name: "Other", role: "admin", password },
      byAdmin,
    );
    const results = await Promise.all([
      codeOf(auth.people.change(id, { role: "viewer" }, byAdmin)),
      codeOf(auth.people.change(other.id, { isDisabled: true }, byAdmin)),
    ]);
    expect(results.filter((code) => code === undefined)).toHaveLength(1);
    const people = await auth.people.list();
    expect(people.filter(({ role, isDisabled }) => role === "admin" && !isDisabled)).toHaveLength(1);
  });

  it("tells open streams within a minute of what another process did", async () => {
    const started = await startedAuth(database);
    const { ana, opened } = await withAna(started);
    const kept = await started.auth.signIn.byPassword("ana", password, place);
    await started.auth.authenticate(cookieOf(kept), false);
    const elsewhere = started.another();
    await elsewhere.people.revoke({ id: opened.session.id }, byAdmin);
    await elsewhere.people.change(ana.id, { narrowing: { agents: [] } }, byAdmin);
    expect(started.changes).toEqual([]);
    await started.auth.tend();
    expect(started.changes).toEqual(
      expect.arrayContaining([
        { sessionKey: opened.session.id, isEnded: true, reason: "revoked" },
        { sessionKey: kept.session.id, isEnded: false, reason: "scope_changed" },
      ]),
    );
    await started.auth.tend();
    expect(started.changes).toHaveLength(2);
    started.clock.now += 2001;
    expect(await started.auth.authenticate(cookieOf(opened), false)).toBeUndefined();
  });
});
