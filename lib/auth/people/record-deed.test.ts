import { expect, it } from "vitest";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import type { AuditEntry } from "../audit-trail.ts";
import { byAdmin, codeOf, cookieOf, password, place, startedAuth } from "../testing/started-auth.ts";

onEachDatabase((database) => {
  /** An audit that can be taken away, as by a disk that is full. */
  async function house() {
    const rows: AuditEntry[] = [];
    let takesUntil = Number.POSITIVE_INFINITY;
    const audit = {
      async append(entry: AuditEntry) {
        if (rows.length >= takesUntil) throw Object.assign(new Error("full"), { code: "full" });
        return { seq: rows.push(entry) };
      },
    };
    const started = await startedAuth(database, { audit });
    await started.auth.firstAdministrator({ login: "root", password });
    const root = await started.auth.signIn.byPassword("root", password, place);
    const takes = (count: number) => {
      takesUntil = rows.length + count;
    };
    return { ...started, rows, root, takes };
  }

  it("does nothing to people, keys, teams and screens while it cannot be written down", async () => {
    const { auth, root, takes, changes } = await house();
    const { people, keys, teams, screens } = auth;
    const ana = await people.create({ login: "ana", name: "Ana", role: "supervisor", password }, byAdmin);
    const session = await auth.signIn.byPassword("ana", password, place);
    const { key, secret } = await keys.create({ name: "WFM", role: "viewer" }, byAdmin);
    const team = await teams.save({ name: "Night", agents: [] }, byAdmin);
    const { link } = await screens.createLink(
      { name: "Hall", board: "voice", mostDevices: 1, isBound: false },
      byAdmin,
    );
    const actor = await auth.authenticate(cookieOf(session), false);
    if (actor?.kind !== "person") throw new Error("nobody is signed in");
    const { token } = await people.issueReset(ana.id, byAdmin);
    const before = JSON.stringify([await people.list(), await keys.list(), await teams.list()]);
    takes(0);
    const next = "another horse battery";
    const deeds = [
      () => people.create({ login: "bia", name: "Bia", role: "admin", password }, byAdmin),
      () => people.change(ana.id, { role: "admin" }, byAdmin),
      () => people.remove(ana.id, byAdmin),
      () => people.setPassword(ana.id, next, byAdmin),
      () => people.issueReset(ana.id, byAdmin),
      () => people.revoke({ accountId: ana.id }, byAdmin),
      () => auth.signIn.changePassword(actor, { current: password, next }, place),
      () => auth.links.use(token, { password: next }, place),
      () => keys.create({ name: "More", role: "viewer" }, byAdmin),
      () => keys.revoke(key.id, byAdmin),
      () => teams.save({ name: "Day", agents: [] }, byAdmin),
      () => teams.save({ name: "Day", agents: [] }, byAdmin, team.id),
      () => teams.remove(team.id, byAdmin),
      () => screens.createLink({ name: "Door", board: "voice", mostDevices: 1, isBound: false }, byAdmin),
      () => screens.changeLink(link.id, { name: "Door" }, byAdmin),
      () => screens.revokeLink(link.id, byAdmin),
    ];
    for (const deed of deeds) expect(await codeOf(deed())).toBe("full");
    expect(JSON.stringify([await people.list(), await keys.list(), await teams.list()])).toBe(before);
    expect(await screens.links()).toMatchObject([{ name: "Hall", revokedAtMs: undefined }]);
    expect(changes).toEqual([]);
    expect(await auth.authenticate(cookieOf(session), false)).toMatchObject({ login: "ana" });
    expect(await auth.authenticate(new Headers({ "x-api-key": secret }), false)).toMatchObject({
      id: key.id,
    });
    takes(Number.POSITIVE_INFINITY);
    // The link that could not be used then is still good.
    const opened = await auth.links.use(token, { password: next }, place);
    expect(await auth.authenticate(cookieOf(opened), false)).toMatchObject({ login: "ana" });
    expect(await auth.authenticate(cookieOf(root), false)).toMatchObject({ login: "root" });
  });

  it("writes what is asked for, then how it went: done, or refused and why", async () => {
    const { auth, rows, root } = await house();
    rows.length = 0;
    const { id } = await auth.people.create({ login: "ana", name: "Ana", role: "viewer", password }, byAdmin);
    expect(
      await codeOf(auth.people.create({ login: "Ana", name: "Ana", role: "viewer", password }, byAdmin)),
    ).toBe("login_taken");
    await auth.people.change(id, { role: "supervisor" }, byAdmin);
    expect(await codeOf(auth.people.change(root.session.accountId, { isDisabled: true }, byAdmin))).toBe(
      "last_administrator",
    );
    expect(
      rows.map(({ action, target, result, completes, after }) => [action, target, result, completes, after]),
    ).toEqual([
      ["account.created", "ana", "asked", undefined, { role: "viewer" }],
      ["account.created", "ana", "done", 1, { role: "viewer" }],
      ["account.created", "Ana", "asked", undefined, { role: "viewer" }],
      ["account.created", "Ana", "refused", 3, { reason: "login_taken" }],
      ["account.changed", "ana", "asked", undefined, { members: "role", role: "viewer → supervisor" }],
      ["account.changed", "ana", "done", 5, { members: "role", role: "viewer → supervisor" }],
      ["account.changed", "root", "asked", undefined, { members: "isDisabled" }],
      ["account.changed", "root", "refused", 7, { reason: "last_administrator" }],
    ]);
  });

  it("lets what was done stand when only its second row cannot be written, and says so", async () => {
    const { auth, errors, rows, takes } = await house();
    takes(1);
    await auth.keys.create({ name: "WFM", role: "viewer" }, byAdmin);
    expect(await auth.keys.list()).toMatchObject([{ name: "WFM" }]);
    expect(rows.at(-1)).toMatchObject({ action: "key.created", result: "asked" });
    expect(errors.map(String)).toEqual([
      `Error: row ${rows.length} says that key.created was asked; how it went could not be written`,
    ]);
  });
});
