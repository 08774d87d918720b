import { expect, it } from "vitest";
import type { Scope } from "@/lib/domain/index.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { byAdmin, codeOf, startedAuth } from "../testing/started-auth.ts";
import type { NewScreenLink } from "./screen.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const hall = { address: "203.0.113.9", userAgent: "TV" };
const elsewhere = { address: "198.51.100.7", userAgent: "TV" };
const link: NewScreenLink = { name: "Hall", board: "voice", mostDevices: 1, isBound: false };

/** The value of a cookie just set. */
const held = (setCookie: string) => setCookie.split(";")[0] ?? "";

onEachDatabase((database) => {
  async function hung(wanted: Partial<NewScreenLink> = {}) {
    const scope: Scope = { kind: "lists", services: ["interact:Sales"], agents: [] };
    const boardSight = async (board: string) => (board === "gone" ? undefined : { scope });
    const started = await startedAuth(database, { boardSight });
    const { screens } = started.auth;
    const { link: made, token } = await screens.createLink({ ...link, ...wanted }, byAdmin);
    const enter = (place = hall, cookie: string | null = null) => screens.enter(token, place, cookie);
    return { ...started, screens, made, token, enter, scope };
  }

  const headers = (setCookie: string, address = hall.address) =>
    new Headers({ cookie: held(setCookie), "x-mirante-peer": address });

  it("lets a screen in once by its link, as a screen of its board and as nobody else", async () => {
    const { auth, screens, enter, token, audited, scope } = await hung();
    const { screen, setCookie } = await enter();
    expect(setCookie).toMatch(/^screen=[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax$/);
    expect(await screens.admit(headers(setCookie))).toEqual({
      actor: {
        ...{ kind: "screen", id: screen.id, sessionKey: screen.id, name: "Hall", board: "voice" },
        expiresAtMs: undefined,
      },
    });
    expect(await auth.authenticate(headers(setCookie), false)).toBeUndefined();
    expect(await auth.sightOf(screen.id)).toEqual({ scope });
    expect(await screens.links()).toMatchObject([{ name: "Hall", devices: 1, createdBy: "root" }]);
    expect(JSON.stringify([await screens.links(), await screens.list(), audited])).not.toContain(token);
    expect(audited.map(({ action, result }) => `${action} ${result}`)).toEqual([
      "screen.link_created asked",
      "screen.link_created done",
      "screen.entered done",
    ]);
  });

  it("refuses a second screen, and lets the first keep its place when it opens the link again", async () => {
    const { screens, enter, audited } = await hung();
    const first = await enter();
    expect(await codeOf(enter())).toBe("screen_full");
    expect(audited.at(-1)).toMatchObject({ result: "refused", after: { reason: "screen_full" } });
    const again = await enter(hall, held(first.setCookie));
    expect([again.screen.id, held(again.setCookie)]).toEqual([first.screen.id, held(first.setCookie)]);
    expect(await screens.admit(headers(again.setCookie))).toMatchObject({ actor: { name: "Hall" } });
    expect(await screens.list()).toHaveLength(1);
  });

  it("lets no more in than there are places, however many come at once", async () => {
    const { enter } = await hung({ mostDevices: 2 });
    const codes = await Promise.all([enter(), enter(), enter(), enter()].map(codeOf));
    expect(codes.filter((code) => code === undefined)).toHaveLength(2);
    expect(codes.filter((code) => code === "screen_full")).toHaveLength(2);
  });

  it("puts out every screen of a link that is revoked, and tells them why", async () => {
    const { auth, screens, enter, made, changes } = await hung();
    const { screen, setCookie } = await enter();
    await screens.revokeLink(made.id, byAdmin);
    expect(changes).toEqual([{ sessionKey: screen.id, isEnded: true, reason: "revoked" }]);
    expect(await screens.admit(headers(setCookie))).toEqual({ refusal: "screen_revoked" });
    expect(await auth.sightOf(screen.id)).toBeUndefined();
    expect(await codeOf(enter())).toBe("screen_revoked");
  });

  it("does not let a screen that was put out come back by the same link", async () => {
    const { screens, enter } = await hung();
    const { screen, setCookie } = await enter();
    await screens.revoke(screen.id, byAdmin);
    expect(await screens.admit(headers(setCookie))).toEqual({ refusal: "screen_revoked" });
    expect(await codeOf(enter())).toBe("screen_full");
    expect(await codeOf(enter(hall, held(setCookie)))).toBe("screen_revoked");
  });

  it("ends at its expiry, open streams too, and goes on once that is put off", async () => {
    const { screens, enter, made, clock, changes } = await hung({ expiresAtMs: Date.UTC(2026, 10, 21) });
    const { screen, setCookie } = await enter();
    await screens.tend();
    expect(changes).toEqual([]);
    clock.now = Date.UTC(2026, 10, 21) + 1000;
    expect(await screens.admit(headers(setCookie))).toEqual({ refusal: "screen_expired" });
    await screens.tend();
    expect(changes).toEqual([{ sessionKey: screen.id, isEnded: true, reason: "revoked" }]);
    expect(await codeOf(enter())).toBe("screen_expired");
    const past = screens.changeLink(made.id, { expiresAtMs: clock.now - 1 }, byAdmin);
    expect(await codeOf(past)).toBe("bad_screen");
    await screens.changeLink(made.id, { expiresAtMs: null }, byAdmin);
    expect(await screens.admit(headers(setCookie))).toHaveProperty("actor");
  });

  it("tells streams here of what another process revoked", async () => {
    const { another, screens, enter, made, changes } = await hung();
    const { screen } = await enter();
    await another().screens.revokeLink(made.id, byAdmin);
    expect(changes).toEqual([]);
    await screens.tend();
    expect(changes).toEqual([{ sessionKey: screen.id, isEnded: true, reason: "revoked" }]);
  });

  it("works only in the network of its first screen, where the link says so", async () => {
    const { screens, enter } = await hung({ isBound: true, mostDevices: 2 });
    const { setCookie } = await enter();
    expect(await codeOf(enter(elsewhere))).toBe("screen_elsewhere");
    expect(await screens.admit(headers(setCookie, elsewhere.address))).toEqual({
      refusal: "screen_elsewhere",
    });
    expect(await screens.admit(headers(setCookie))).toHaveProperty("actor");
    expect(await screens.links()).toMatchObject([{ network: hall.address }]);
  });

  it("gives a screen another cookie each day, and takes the one before back once the new one was used", async () => {
    const { screens, enter, clock } = await hung();
    const { setCookie } = await enter();
    expect(await screens.noteBeat(headers(setCookie))).toBeUndefined();
    clock.now += dayMs;
    const next = (await screens.noteBeat(headers(setCookie))) ?? "";
    expect(next).toMatch(/^screen=/);
    expect(await screens.admit(headers(setCookie)), "requests under way").toHaveProperty("actor");
    clock.now += 2 * minuteMs;
    expect(await screens.admit(headers(setCookie)), "the answer was lost").toHaveProperty("actor");
    expect(await screens.noteBeat(headers(next))).toBeUndefined();
    clock.now += 3000;
    expect(await screens.admit(headers(setCookie))).toBeUndefined();
    expect(await screens.admit(headers(next))).toHaveProperty("actor");
  });

  it("gives a screen that did not get its new cookie another one", async () => {
    const { screens, enter, clock } = await hung();
    const { setCookie } = await enter();
    clock.now += dayMs;
    await screens.noteBeat(headers(setCookie));
    clock.now += 2 * minuteMs;
    const next = (await screens.noteBeat(headers(setCookie))) ?? "";
    expect(await screens.admit(headers(next))).toHaveProperty("actor");
  });

  it("notes at most once a minute that a screen is there", async () => {
    const { screens, enter, clock } = await hung();
    const { setCookie } = await enter();
    const came = clock.now;
    clock.now += minuteMs / 2;
    await screens.noteBeat(headers(setCookie));
    expect(await screens.list()).toMatchObject([{ seenAtMs: came }]);
    clock.now += minuteMs / 2;
    await screens.noteBeat(headers(setCookie, elsewhere.address));
    expect(await screens.list()).toMatchObject([{ seenAtMs: clock.now, address: elsewhere.address }]);
  });

  it("renames a screen and points it to another board, which its stream follows", async () => {
    const { screens, enter, changes } = await hung();
    const { screen, setCookie } = await enter();
    await screens.change(screen.id, { name: "Lobby", board: "digital" }, byAdmin);
    expect(await screens.admit(headers(setCookie))).toMatchObject({
      actor: { name: "Lobby", board: "digital" },
    });
    expect(changes).toEqual([{ sessionKey: screen.id, isEnded: false, reason: "scope_changed" }]);
    await screens.boardChanged("digital");
    expect(changes).toHaveLength(2);
    await screens.boardChanged("voice");
    expect(changes).toHaveLength(2);
  });

  it("forgets a link three months after it was revoked, and whoever came by it", async () => {
    const { screens, enter, made, clock } = await hung();
    const { setCookie } = await enter();
    await screens.revokeLink(made.id, byAdmin);
    clock.now += 89 * dayMs;
    await screens.tend();
    expect(await screens.links()).toHaveLength(1);
    clock.now += 2 * dayMs;
    await screens.tend();
    expect([await screens.links(), await screens.list()]).toEqual([[], []]);
    expect(await screens.admit(headers(setCookie))).toBeUndefined();
  });

  it("refuses links that cannot be, and tokens that never were", async () => {
    const { screens } = await hung();
    const create = (wrong: Partial<NewScreenLink>) =>
      codeOf(screens.createLink({ ...link, ...wrong }, byAdmin));
    expect(await create({ name: " " })).toBe("bad_name");
    for (const mostDevices of [0, 1.5, 101]) expect(await create({ mostDevices })).toBe("bad_screen");
    expect(await create({ expiresAtMs: 1 })).toBe("bad_screen");
    expect(await codeOf(screens.enter("guessed", hall, null))).toBe("screen_unknown");
    expect(await screens.admit(new Headers({ cookie: `screen=${"A".repeat(43)}` }))).toBeUndefined();
    expect(await codeOf(screens.revoke("nothing", byAdmin))).toBe("not_found");
  });

  it("slows whoever guesses tokens, and nobody whose link is good", async () => {
    const { screens, enter } = await hung();
    let cookie: string | null = null;
    for (let time = 0; time < 60; time += 1) cookie = held((await enter(hall, cookie)).setCookie);
    const guess = () => codeOf(screens.enter("guessed", elsewhere, null));
    for (let time = 0; time < 50; time += 1) expect(await guess()).toBe("screen_unknown");
    expect(await guess()).toBe("rate_limited");
    expect(await codeOf(enter(hall, cookie))).toBeUndefined();
  });
});
