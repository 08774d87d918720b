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
const hourMs = 60 * minuteMs;

onEachDatabase((database) => {
  it("lets in who knows login and password, however the login is written, and keeps no token", async () => {
    const { auth, audited, db } = await startedAuth(database);
    await administrator(auth);
    const opened = await auth.signIn.byPassword(" ROOT ", password, place);
    const actor = await auth.authenticate(cookieOf(opened), false);
    expect(actor).toMatchObject({
      kind: "person",
      login: "root",
      role: "admin",
      sessionKey: opened.session.id,
    });
    expect(opened.token).toMatch(/^[\w-]{43}$/);
    const rows = await db.selectFrom("sessions").selectAll().execute();
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(opened.token);
    expect(audited.at(-1)).toMatchObject({
      who: "root",
      action: "session.sign_in",
      result: "done",
      address: place.address,
    });
    expect(JSON.stringify(audited)).not.toContain(password);
  });

  it("says the same to a wrong password, an unknown login and a disabled account, and records each", async () => {
    const { auth, audited } = await startedAuth(database);
    await administrator(auth);
    const ana = await auth.people.create({ login: "ana", name: "Ana", role: "viewer", password }, byAdmin);
    await auth.people.change(ana.id, { isDisabled: true }, byAdmin);
    const without = await auth.people.create({ login: "bia", name: "Bia", role: "viewer" }, byAdmin);
    expect(without.hasPassword).toBe(false);
    for (const login of ["root", "nobody", "ana", "bia"]) {
      const given = login === "ana" ? password : "wrong horse battery";
      expect(await codeOf(auth.signIn.byPassword(login, given, place))).toBe("invalid_credentials");
      const who = login === "nobody" ? "unknown login" : login;
      expect(audited.at(-1)).toMatchObject({ who, action: "session.sign_in", result: "refused" });
    }
  });

  it("makes who guesses wait, with the right password too, and says for how long", async () => {
    const { auth } = await startedAuth(database);
    await administrator(auth);
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await codeOf(auth.signIn.byPassword("root", "wrong horse battery", place))).toBe(
        "invalid_credentials",
      );
    }
    const refusal = await auth.signIn.byPassword("root", password, place).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "rate_limited", retryAfterSeconds: expect.closeTo(900, -2) });
    const elsewhere = { ...place, address: "203.0.113.77" };
    expect(await codeOf(auth.signIn.byPassword("root", password, elsewhere))).toBeUndefined();
  });

  it("ends a session half an hour after the last thing done, and twelve hours after it began", async () => {
    const { auth, clock, changes } = await startedAuth(database);
    const first = await administrator(auth);
    clock.now += 29 * minuteMs;
    expect(await auth.authenticate(cookieOf(first), false)).toBeDefined();
    clock.now += 2 * minuteMs;
    expect(await auth.authenticate(cookieOf(first), false)).toBeUndefined();
    expect(changes).toEqual([{ sessionKey: first.session.id, isEnded: true, reason: "expired" }]);
    const second = await auth.signIn.byPassword("root", password, place);
    const began = clock.now;
    while (clock.now - began < 12 * hourMs - 20 * minuteMs) {
      clock.now += 20 * minuteMs;
      expect(await auth.authenticate(cookieOf(second), true)).toBeDefined();
    }
    clock.now = began + 12 * hourMs;
    expect(await auth.authenticate(cookieOf(second), true)).toBeUndefined();
  });

  it("lets a stream fall asleep: watching is no action, and the end comes by itself", async () => {
    const { auth, clock, changes } = await startedAuth(database);
    const opened = await administrator(auth);
    for (let minute = 0; minute < 31; minute += 1) {
      clock.now += minuteMs;
      await auth.tend();
    }
    expect(changes).toEqual([{ sessionKey: opened.session.id, isEnded: true, reason: "expired" }]);
  });

  it("ends the session that signs out, for the next request already, and tells its streams", async () => {
    const { auth, changes, audited } = await startedAuth(database);
    const opened = await administrator(auth);
    const actor = await auth.authenticate(cookieOf(opened), false);
    if (actor?.kind !== "person") throw new Error("nobody is signed in");
    await auth.signIn.signOut(actor, place);
    expect(await auth.authenticate(cookieOf(opened), false)).toBeUndefined();
    expect(changes).toEqual([{ sessionKey: opened.session.id, isEnded: true, reason: "signed_out" }]);
    expect(audited.at(-1)).toMatchObject({ who: "root", action: "session.sign_out" });
  });

  it("changes a password for who knows the one of now: other sessions end, this one goes on under another token", async () => {
    const { auth, changes } = await startedAuth(database);
    const [here, there] = [await administrator(auth), await auth.signIn.byPassword("root", password, place)];
    const actor = await auth.authenticate(cookieOf(here), false);
    if (actor?.kind !== "person") throw new Error("nobody is signed in");
    const next = "another horse battery";
    const change = (current: string, to: string) =>
      auth.signIn.changePassword(actor, { current, next: to }, place);
    expect(await codeOf(change("wrong horse battery", next))).toBe("invalid_credentials");
    expect(await codeOf(change(password, "short"))).toBe("bad_password");
    expect(await auth.authenticate(cookieOf(there), false)).toBeDefined();
    const renewed = await change(password, next);
    expect(await auth.authenticate(cookieOf(renewed), false)).toMatchObject({ login: "root" });
    for (const old of [here, there]) expect(await auth.authenticate(cookieOf(old), false)).toBeUndefined();
    expect(changes.map(({ reason }) => reason)).toEqual(["password_changed", "password_changed"]);
    expect(await codeOf(auth.signIn.byPassword("root", password, place))).toBe("invalid_credentials");
    expect(await codeOf(auth.signIn.byPassword("root", next, place))).toBeUndefined();
  });

  it("lets people try out as a supervisor only while it is allowed", async () => {
    const { auth, another } = await startedAuth(database, { demo: { interactLogin: "sofia" } });
    const opened = await auth.demo?.(place);
    if (opened === undefined) throw new Error("trying out is not allowed");
    const actor = await auth.authenticate(cookieOf(opened), false);
    expect(actor).toMatchObject({ role: "supervisor", interactLogin: "sofia", method: "demo" });
    expect(await auth.people.list()).toEqual([]);
    expect(await codeOf(auth.people.change("demo", { role: "admin" }, byAdmin))).toBe("not_found");
    expect(await codeOf(auth.people.setPassword("demo", password, byAdmin))).toBe("not_found");
    expect(await auth.demo?.(place)).toBeDefined();
    const real = another({ demo: undefined });
    expect(real.demo).toBeUndefined();
    expect(await real.authenticate(cookieOf(opened), false)).toBeUndefined();
  });
});
