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

const hourMs = 3_600_000;

onEachDatabase((database) => {
  it("makes the first administrator by a link that works once", async () => {
    const { auth, audited } = await startedAuth(database);
    const first = await auth.firstAdministrator(undefined);
    if (first.kind !== "link") throw new Error("there is an administrator already");
    expect(await auth.links.describe(first.token, place)).toEqual({ purpose: "setup" });
    const use = (login: string, secret: string) =>
      auth.links.use(first.token, { login, password: secret }, place);
    expect(await codeOf(use("root", "short"))).toBe("bad_password");
    expect(await codeOf(use("no login", password))).toBe("bad_login");
    const opened = await use("root", password);
    expect(await auth.authenticate(cookieOf(opened), false)).toMatchObject({ role: "admin", method: "link" });
    expect(await codeOf(use("second", password))).toBe("invalid_link");
    expect(await auth.firstAdministrator(undefined)).toEqual({ kind: "exists" });
    expect(audited.map(({ action, result }) => `${action} ${result}`)).toEqual([
      ...["account.setup asked", "account.setup done", "session.sign_in done"],
    ]);
    expect(JSON.stringify(audited)).not.toContain(first.token);
  });

  it("lets only one of two who use it at once become the administrator", async () => {
    const { auth } = await startedAuth(database);
    const first = await auth.firstAdministrator(undefined);
    if (first.kind !== "link") throw new Error("there is an administrator already");
    const codes = await Promise.all(
      ["one", "two"].map((login) => codeOf(auth.links.use(first.token, { login, password }, place))),
    );
    expect([...codes].sort()).toEqual(["invalid_link", undefined]);
    expect(await auth.people.list()).toHaveLength(1);
  });

  it("forgets a link after a day, and with the next start", async () => {
    const { auth, clock } = await startedAuth(database);
    const first = await auth.firstAdministrator(undefined);
    const second = await auth.firstAdministrator(undefined);
    if (first.kind !== "link" || second.kind !== "link") throw new Error("there is an administrator already");
    expect(await codeOf(auth.links.describe(first.token, place))).toBe("invalid_link");
    clock.now += 24 * hourMs;
    expect(await codeOf(auth.links.describe(second.token, place))).toBe("invalid_link");
    expect(await codeOf(auth.links.describe("guess", place))).toBe("invalid_link");
  });

  it("makes the first administrator from the configuration once, and changes none afterwards", async () => {
    const { auth, audited } = await startedAuth(database);
    const given = { login: "root", password };
    expect(await codeOf(auth.firstAdministrator({ ...given, password: "short" }))).toBe("bad_password");
    expect(audited).toEqual([]);
    expect(await auth.firstAdministrator(given)).toEqual({ kind: "created", login: "root" });
    expect(await auth.firstAdministrator({ ...given, password: "another horse battery" })).toEqual({
      kind: "exists",
    });
    expect(audited).toEqual([
      { who: "root", action: "account.setup", result: "asked", after: { by: "configuration" } },
      { who: "root", action: "account.setup", result: "done", completes: 1 },
    ]);
    expect(await codeOf(auth.signIn.byPassword("root", password, place))).toBeUndefined();
  });

  it("makes nobody of the configuration while it cannot be written down", async () => {
    const audit = { append: () => Promise.reject(new Error("no room is left")) };
    const { auth } = await startedAuth(database, { audit });
    await expect(auth.firstAdministrator({ login: "root", password })).rejects.toThrow("no room is left");
    expect(await auth.people.list()).toEqual([]);
  });

  it("makes one administrator of the configuration when several instances start together", async () => {
    const { auth, another, audited } = await startedAuth(database);
    const given = { login: "root", password };
    const made = await Promise.all(
      [auth, another(), another()].map((each) => each.firstAdministrator(given)),
    );
    expect(made.map(({ kind }) => kind).sort()).toEqual(["created", "exists", "exists"]);
    expect(new Set(audited.map(({ action }) => action))).toEqual(new Set(["account.setup"]));
    expect(audited.filter(({ result }) => result === "done")).toHaveLength(1);
    // Whoever came too late has said so.
    expect(audited.filter(({ completes }) => completes === undefined)).toHaveLength(audited.length / 2);
    expect(await auth.people.list()).toHaveLength(1);
  });

  it("lets somebody choose a new password by a link, which ends every session of before", async () => {
    const started = await startedAuth(database);
    const { auth, changes } = started;
    const before = await administrator(auth);
    const older = await auth.people.issueReset(before.session.accountId, byAdmin);
    const { token } = await auth.people.issueReset(before.session.accountId, byAdmin);
    expect(await codeOf(auth.links.describe(older.token, place))).toBe("invalid_link");
    expect(await auth.links.describe(token, place)).toEqual({ purpose: "reset", login: "root" });
    const next = "another horse battery";
    const opened = await auth.links.use(token, { password: next }, place);
    expect(await auth.authenticate(cookieOf(opened), false)).toMatchObject({ login: "root" });
    expect(await auth.authenticate(cookieOf(before), false)).toBeUndefined();
    expect(changes).toEqual([{ sessionKey: before.session.id, isEnded: true, reason: "password_changed" }]);
    expect(await codeOf(auth.links.use(token, { password: next }, place))).toBe("invalid_link");
  });

  it("lets nobody guess: fifty looks an hour from one address", async () => {
    const { auth } = await startedAuth(database);
    for (let guess = 0; guess < 50; guess += 1) {
      expect(await codeOf(auth.links.describe(`guess${guess}`, place))).toBe("invalid_link");
    }
    expect(await codeOf(auth.links.describe("guess", place))).toBe("rate_limited");
  });
});
