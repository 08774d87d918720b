import { expect, it } from "vitest";
import { administrator, byAdmin, password, startedAuth } from "@/lib/auth/testing/started-auth.ts";
import { HeldCredential } from "@/lib/commands/held-credential.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { answerLanguage } from "./answer-language.ts";
import { answerLinkLook, answerLinkUse } from "./answer-link.ts";
import { answerNewPassword, answerOwnSessions, answerRevoke } from "./answer-own-sessions.ts";
import { answerPresence, answerSignIn, answerSignOut, answerWhoAmI } from "./answer-session.ts";

const origin = "http://localhost:3000";

interface Asked {
  readonly body?: unknown;
  readonly cookie?: string | undefined;
  readonly headers?: Record<string, string>;
  readonly query?: string;
}

function request(method: string, { body, cookie, headers = {}, query = "" }: Asked = {}): Request {
  return new Request(`${origin}/api/session${query}`, {
    method,
    headers: {
      host: "localhost:3000",
      origin,
      ...(body === undefined && method !== "PATCH" ? {} : { "content-type": "application/json" }),
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const cookieIn = (answer: Response) => answer.headers.get("set-cookie")?.split(";")[0];
const codeIn = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];

onEachDatabase((database) => {
  async function started(options = {}) {
    const all = await startedAuth(database, options);
    const held: { login?: string; service?: HeldCredential } = {};
    const given = new Map<string, string>();
    const get = async () => ({
      auth: all.auth,
      credentials: { loginOf: (session: string) => held.login ?? given.get(session) },
      config: { cti: { credential: held.service } },
    });
    const signIn = (body: unknown, other: Asked = {}) =>
      answerSignIn(request("POST", { body, ...other }), get);
    return { ...all, held, given, get, signIn };
  }

  it("says whose Interact login commands are sent with, and what that login may do", async () => {
    const { auth, grants, held, get, signIn } = await started({ serviceLogin: "mirante" });
    await auth.people.create(
      { login: "ana", name: "Ana", role: "supervisor", password, interactLogin: "carlos" },
      byAdmin,
    );
    await auth.people.create({ login: "bia", name: "Bia", role: "supervisor", password }, byAdmin);
    grants.set("carlos", { supervision: [], access: [] });
    grants.set("mirante", { supervision: ["agent_change_state"], access: [] });
    grants.set("sofia", { supervision: ["agent_change_state", "reset_stats"], access: [] });
    const told = async (user: string) => {
      const cookie = cookieIn(await signIn({ user, password }));
      const me = await (await answerWhoAmI(request("GET", { cookie }), get)).json();
      const { credential, permissions } = me as {
        credential: string;
        permissions: Record<"changeAgentState" | "resetStats", boolean>;
      };
      return [credential, permissions.changeAgentState, permissions.resetStats];
    };
    expect(await told("ana")).toEqual(["linked", false, false]);
    expect(await told("bia")).toEqual(["none", true, false]);
    held.service = new HeldCredential("mirante", "mirante123");
    // The server's login is sent for Ana too, and gives her nothing that her own may not.
    expect(await told("ana")).toEqual(["service", false, false]);
    expect(await told("bia")).toEqual(["service", true, false]);
    held.login = "sofia";
    expect(await told("ana")).toEqual(["own", true, true]);
  });

  it("signs in by a cookie that scripts cannot read, says who that is, and signs out", async () => {
    const { auth, get, signIn } = await started();
    await administrator(auth);
    const answer = await signIn({ user: "root", password });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("set-cookie")).toMatch(
      /^sid=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/,
    );
    const cookie = cookieIn(answer);
    const me = await answerWhoAmI(request("GET", { cookie }), get);
    expect(me.headers.get("cache-control")).toBe("no-store");
    expect(await me.json()).toMatchObject({
      kind: "person",
      login: "root",
      role: "admin",
      scope: { kind: "all" },
      permissions: { administer: true, changeAgentState: false },
    });
    const out = await answerSignOut(request("DELETE", { cookie }), get);
    expect([out.status, cookieIn(out)]).toEqual([204, "sid="]);
    expect(await codeIn(await answerWhoAmI(request("GET", { cookie }), get))).toEqual([
      401,
      "unauthenticated",
    ]);
  });

  it("gives the cookie its bound name where people come over TLS", async () => {
    const { auth, get } = await started({ publicUrl: "https://mirante.example" });
    await administrator(auth);
    const ours = { origin: "https://mirante.example" };
    const answer = await answerSignIn(
      request("POST", { body: { user: "root", password }, headers: ours }),
      get,
    );
    expect(answer.headers.get("set-cookie")).toMatch(/^__Host-sid=.*; Secure$/);
  });

  it("answers a wrong password with 401, too many with 429 and how long to wait, and no hint", async () => {
    const { auth, signIn } = await started();
    await administrator(auth);
    const texts = new Set<string>();
    for (const user of ["root", "nobody"]) {
      const answer = await signIn({ user, password: "wrong horse battery" });
      expect(answer.status).toBe(401);
      texts.add(await answer.text());
    }
    expect(texts.size).toBe(1);
    for (let guess = 0; guess < 4; guess += 1)
      await signIn({ user: "root", password: "wrong horse battery" });
    const refused = await signIn({ user: "root", password });
    expect(refused.status).toBe(429);
    const waitSeconds = Number(refused.headers.get("retry-after"));
    expect(waitSeconds > 800 && waitSeconds <= 900).toBe(true);
    expect(await refused.json()).toMatchObject({ code: "rate_limited", reason: "rate_limited" });
  });

  it.each<[string, Asked, number]>([
    ["a page of another site", { headers: { "sec-fetch-site": "cross-site" } }, 403],
    ["another origin", { headers: { origin: "https://evil.example" } }, 403],
    ["a form", { headers: { "content-type": "text/plain" } }, 415],
    ["neither of the two ways", { body: { user: "root" } }, 400],
    ["both ways at once", { body: { user: "root", password, demo: true } }, 400],
    ["trying out where it is not offered", { body: { demo: true } }, 403],
    ["what is no text", { body: { user: { $ne: "" }, password: ["x"] } }, 400],
    ["too much", { body: { user: "root", password: "x".repeat(70_000) } }, 413],
  ])("refuses %s", async (_what, asked, status) => {
    const { signIn } = await started();
    const answer = await signIn({ user: "root", password }, asked);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  it("ends the session that the browser held before, so that no token outlives a sign-in", async () => {
    const { auth, signIn } = await started({ demo: { interactLogin: "sofia" } });
    await administrator(auth);
    const first = cookieIn(await signIn({ demo: true }));
    const second = cookieIn(await signIn({ user: "root", password }, { cookie: first }));
    expect(second).not.toBe(first);
    expect(await auth.authenticate(new Headers({ cookie: first ?? "" }), false)).toBeUndefined();
    expect(await auth.authenticate(new Headers({ cookie: second ?? "" }), false)).toMatchObject({
      login: "root",
    });
  });

  it("lists my own sessions, ends one or all others, and none of anybody else", async () => {
    const { auth, get, signIn } = await started();
    await administrator(auth);
    await auth.people.create({ login: "ana", name: "Ana", role: "viewer", password }, byAdmin);
    const others = await signIn({ user: "ana", password });
    const cookie = cookieIn(await signIn({ user: "root", password }));
    await signIn({ user: "root", password }, { headers: { "user-agent": "Edge" } });
    const list = async () => {
      const answer = await answerOwnSessions(request("GET", { cookie }), get);
      return ((await answer.json()) as { sessions: { id: string; isThis: boolean; userAgent: string }[] })
        .sessions;
    };
    const mine = await list();
    expect(mine).toHaveLength(3);
    expect(mine.filter(({ isThis }) => isThis)).toHaveLength(1);
    const edge = mine.find(({ userAgent }) => userAgent === "Edge");
    const revoke = (query: string) => answerRevoke(request("DELETE", { cookie, query }), get);
    expect((await revoke(`?id=${edge?.id}`)).status).toBe(204);
    const anas = await auth.authenticate(new Headers({ cookie: cookieIn(others) ?? "" }), false);
    expect((await revoke(`?id=${anas?.sessionKey}`)).status).toBe(404);
    expect((await revoke("")).status).toBe(400);
    expect((await revoke("?others=true")).status).toBe(204);
    expect((await list()).map(({ isThis }) => isThis)).toEqual([true]);
    expect(await auth.authenticate(new Headers({ cookie: cookieIn(others) ?? "" }), false)).toBeDefined();
  });

  it("changes my password under another cookie, and says what is wrong with a bad one", async () => {
    const { auth, get, signIn } = await started();
    await administrator(auth);
    const cookie = cookieIn(await signIn({ user: "root", password }));
    const change = (body: object) => answerNewPassword(request("POST", { cookie, body }), get);
    const bad = await change({ current: password, next: "aaaaaaaaaaaaaaa" });
    expect(await bad.json()).toMatchObject({ reason: "bad_password", fault: "too_simple" });
    const done = await change({ current: password, next: "another horse battery" });
    expect(done.status).toBe(204);
    const renewed = cookieIn(done);
    expect(renewed).not.toBe(cookie);
    expect((await answerWhoAmI(request("GET", { cookie: renewed }), get)).status).toBe(200);
    expect((await answerWhoAmI(request("GET", { cookie }), get)).status).toBe(401);
  });

  it("speaks the language that I chose wherever I sign in, until I leave it to the browser", async () => {
    const { auth, get, signIn } = await started();
    await administrator(auth);
    const cookie = cookieIn(await signIn({ user: "root", password }));
    const choose = (locale: unknown) => answerLanguage(request("PUT", { cookie, body: { locale } }), get);
    const languageIn = (answer: Response) => answer.headers.getSetCookie().slice(1);
    expect((await choose("fr")).status).toBe(400);
    expect((await choose("es")).status).toBe(204);
    const [language] = languageIn(await signIn({ user: "root", password }));
    expect(language).toMatch(/^mirante_locale=es; Path=\/; Max-Age=31536000; SameSite=Lax$/);
    expect((await choose(null)).status).toBe(204);
    expect(languageIn(await signIn({ user: "root", password }))).toEqual([]);
  });

  it("tells what commands somebody may give by the Interact login that they gave for the session", async () => {
    const { auth, get, signIn, given, grants } = await started();
    await administrator(auth);
    const cookie = cookieIn(await signIn({ user: "root", password }));
    const me = async () => (await answerWhoAmI(request("GET", { cookie }), get)).json();
    expect(await me()).toMatchObject({ permissions: { changeAgentState: false } });
    grants.set("sofia", { supervision: ["agent_change_state"], access: [] });
    const actor = await auth.authenticate(new Headers({ cookie: cookie ?? "" }), false);
    given.set(actor?.sessionKey ?? "", "sofia");
    expect(await me()).toMatchObject({
      commandLogin: "sofia",
      permissions: { changeAgentState: true, resetStats: false },
    });
  });

  it("keeps a session awake when the page says that somebody is there", async () => {
    const { auth, get, signIn, clock } = await started();
    await administrator(auth);
    const cookie = cookieIn(await signIn({ user: "root", password }));
    for (let visit = 0; visit < 3; visit += 1) {
      clock.now += 25 * 60_000;
      expect((await answerPresence(request("PATCH", { cookie }), get)).status).toBe(204);
    }
    clock.now += 25 * 60_000;
    expect((await answerWhoAmI(request("GET", { cookie }), get)).status).toBe(200);
    clock.now += 6 * 60_000;
    expect((await answerWhoAmI(request("GET", { cookie }), get)).status).toBe(401);
  });

  it("lets a key ask who it is, and have neither password nor sessions", async () => {
    const { auth, get } = await started();
    const { secret } = await auth.keys.create({ name: "WFM", role: "viewer" }, byAdmin);
    const headers = { authorization: `Bearer ${secret}` };
    const me = await answerWhoAmI(request("GET", { headers }), get);
    expect(await me.json()).toMatchObject({ kind: "key", name: "WFM", role: "viewer" });
    expect((await answerOwnSessions(request("GET", { headers }), get)).status).toBe(403);
    expect((await answerSignOut(request("DELETE", { headers }), get)).status).toBe(403);
  });

  it("makes the first administrator by the link's token, once", async () => {
    const { auth, get } = await started();
    const first = await auth.firstAdministrator(undefined);
    const token = first.kind === "link" ? first.token : "";
    const look = (given: string) => answerLinkLook(request("POST", { body: { token: given } }), get);
    expect(await (await look(token)).json()).toEqual({ purpose: "setup" });
    expect((await look("guess")).status).toBe(404);
    const body = { token, login: "root", name: "Root", password };
    const used = await answerLinkUse(request("PUT", { body }), get);
    expect([used.status, cookieIn(used)?.startsWith("sid=")]).toEqual([204, true]);
    expect((await answerLinkUse(request("PUT", { body }), get)).status).toBe(404);
  });
});
