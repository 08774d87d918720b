import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import type { OidcSettings } from "../oidc/oidc-settings.ts";
import { type IdentityProvider, startIdentityProvider } from "../testing/identity-provider.ts";
import { administrator, byAdmin, codeOf, cookieOf, place, startedAuth } from "../testing/started-auth.ts";

const redirectUri = "https://mirante.example/api/auth/oidc/callback";
let provider: IdentityProvider;

beforeAll(async () => {
  provider = await startIdentityProvider(redirectUri);
});

afterAll(() => provider.close());

function settings(other: Partial<OidcSettings> = {}): OidcSettings {
  return {
    issuer: provider.issuer,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    roleMap: new Map([
      ["desk", "supervisor"],
      ["ops", "admin"],
    ]),
    groupsClaim: "groups",
    name: "Example",
    redirectUri,
    scope: "openid profile groups",
    ...other,
  };
}

function know(sub: string, claims: object): void {
  provider.people.set(sub, { sub, ...claims });
}

onEachDatabase((database) => {
  async function started(other: Partial<OidcSettings> = {}) {
    const all = await startedAuth(database, { oidc: settings(other) });
    const { oidc } = all.auth;
    if (oidc === undefined) throw new Error("no provider is configured");
    const come = async (subject: string, next = "/agents") => {
      const { url, transaction } = await oidc.start(next);
      const back = await provider.signIn(url, subject);
      return oidc.finish(back.search, transaction, place);
    };
    return { ...all, oidc, come };
  }

  it("lets in whom the provider vouches for, with the role of their groups, where they wanted to go", async () => {
    const { auth, come, audited } = await started();
    know("s-1", { name: "Ana Souza", preferred_username: "ana", groups: ["desk", "all"] });
    const { opened, next } = await come("s-1");
    expect(next).toBe("/agents");
    expect(await auth.authenticate(cookieOf(opened), false)).toMatchObject({
      login: "ana",
      name: "Ana Souza",
      role: "supervisor",
      method: "oidc",
    });
    expect(audited.at(-1)).toMatchObject({ who: "ana", result: "done", after: { method: "oidc" } });
    const again = await come("s-1");
    expect(again.opened.session.accountId).toBe(opened.session.accountId);
  });

  it("takes nobody for an account of the same login or address of mail", async () => {
    const { auth, come } = await started();
    const root = await administrator(auth);
    know("s-2", { preferred_username: "root", email: "root@example.com", name: "root", groups: ["desk"] });
    const { opened } = await come("s-2");
    expect(opened.session.accountId).not.toBe(root.session.accountId);
    const actor = await auth.authenticate(cookieOf(opened), false);
    expect(actor).toMatchObject({ role: "supervisor" });
    expect(actor?.kind === "person" && actor.login).toMatch(/^root-[0-9a-f]{8}$/);
  });

  it("lets nobody in whose groups give no role, and ends what they had open", async () => {
    const { auth, come, changes } = await started();
    know("s-3", { preferred_username: "caio", groups: ["all"] });
    expect(await codeOf(come("s-3"))).toBe("oidc_no_role");
    expect(await auth.people.list()).toEqual([]);
    know("s-3", { preferred_username: "caio", groups: ["ops"] });
    const { opened } = await come("s-3");
    know("s-3", { preferred_username: "caio" });
    expect(await codeOf(come("s-3"))).toBe("oidc_no_role");
    expect(await auth.authenticate(cookieOf(opened), false)).toBeUndefined();
    expect(changes).toEqual([{ sessionKey: opened.session.id, isEnded: true, reason: "role_changed" }]);
  });

  it("follows another role at the next sign-in, and does not let in who is disabled here", async () => {
    const { auth, come } = await started();
    await administrator(auth);
    know("s-4", { preferred_username: "bia", groups: ["ops"] });
    const { opened } = await come("s-4");
    know("s-4", { preferred_username: "bia", groups: ["desk"] });
    const lowered = await come("s-4");
    expect(await auth.authenticate(cookieOf(opened), false)).toBeUndefined();
    expect(await auth.authenticate(cookieOf(lowered.opened), false)).toMatchObject({ role: "supervisor" });
    await auth.people.change(opened.session.accountId, { isDisabled: true }, byAdmin);
    expect(await auth.authenticate(cookieOf(lowered.opened), false)).toBeUndefined();
    expect(await codeOf(come("s-4"))).toBe("oidc_disabled");
  });

  it("cuts what somebody has open by a provider once they are disabled here, and records it", async () => {
    const { auth, come, changes, audited } = await started();
    know("s-6", { preferred_username: "davi", groups: ["desk"] });
    const { opened } = await come("s-6");
    expect(await auth.sightOf(opened.session.id)).toBeDefined();
    await auth.people.change(opened.session.accountId, { isDisabled: true }, byAdmin);
    // What every stream, command and cookie of the session is judged by.
    expect(changes).toEqual([{ sessionKey: opened.session.id, isEnded: true, reason: "disabled" }]);
    expect(await auth.sightOf(opened.session.id)).toBeUndefined();
    expect(await auth.holderOf(opened.session.accountId)).toBeUndefined();
    expect(await auth.authenticate(cookieOf(opened), false)).toBeUndefined();
    expect(await codeOf(come("s-6"))).toBe("oidc_disabled");
    expect(audited.slice(-3)).toMatchObject([
      { who: "root", action: "account.changed", target: "davi", result: "asked" },
      { who: "root", action: "account.changed", target: "davi", result: "done" },
      { who: "davi", action: "session.sign_in", result: "refused" },
    ]);
  });

  it("accepts a callback only with the transaction it began with, once, and within ten minutes", async () => {
    const { oidc, clock } = await started();
    know("s-5", { groups: ["desk"] });
    const [mine, other] = [await oidc.start("/"), await oidc.start("/")];
    const { search } = await provider.signIn(mine.url, "s-5");
    expect(await codeOf(oidc.finish(search, undefined, place))).toBe("oidc_expired");
    expect(await codeOf(oidc.finish(search, `${mine.transaction}x`.slice(2), place))).toBe("oidc_expired");
    expect(await codeOf(oidc.finish(search, other.transaction, place))).toBe("oidc_refused");
    expect(await codeOf(oidc.finish(search, mine.transaction, place))).toBeUndefined();
    expect(await codeOf(oidc.finish(search, mine.transaction, place))).toBe("oidc_refused");
    const late = await oidc.start("/");
    const back = await provider.signIn(late.url, "s-5");
    clock.now += 601_000;
    expect(await codeOf(oidc.finish(back.search, late.transaction, place))).toBe("oidc_expired");
  });

  it("asks for code, PKCE, state and nonce, and comes back to the public address only", async () => {
    const { oidc } = await started();
    const { searchParams } = new URL((await oidc.start("/")).url);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      redirect_uri: redirectUri,
      scope: "openid profile groups",
    });
    for (const name of ["state", "nonce", "code_challenge"])
      expect(searchParams.get(name)?.length).toBeGreaterThan(20);
  });

  it("lets nobody in when the provider refuses", async () => {
    const { auth, come, audited } = await started();
    expect(await codeOf(come("refuses"))).toBe("oidc_refused");
    expect(await auth.people.list()).toEqual([]);
    expect(audited).toMatchObject([
      {
        ...{ who: "unknown login", action: "session.sign_in", result: "refused" },
        ...{ address: place.address, after: { method: "oidc", code: "oidc_refused" } },
      },
    ]);
  });

  it("writes nothing down for whoever was never sent to the provider, and has them wait after fifty times", async () => {
    const { oidc, audited } = await started();
    for (let time = 0; time < 50; time += 1)
      expect(await codeOf(oidc.finish("?code=x", undefined, place))).toBe("oidc_expired");
    expect(await codeOf(oidc.finish("?code=x", undefined, place))).toBe("rate_limited");
    expect(audited).toEqual([]);
  });

  it("lets nobody in with another secret than the provider's, and tells it to nobody", async () => {
    const clientSecret = "another-secret-than-the-providers";
    const { come } = await started({ clientSecret });
    const refusal = await come("s-1").catch((error: Error) => error);
    expect(refusal).toMatchObject({ code: "oidc_refused" });
    expect(String((refusal as Error).cause)).toContain("invalid_client");
    expect(`${refusal} ${(refusal as Error).cause}`).not.toContain(clientSecret);
  });

  it("says that the provider is away while it is, and goes on once it is back", async () => {
    let isAway = true;
    const proxy = createServer(async (request, response) => {
      if (isAway) {
        response.writeHead(503).end("maintenance");
        return;
      }
      const answer = await fetch(new URL(request.url ?? "/", provider.issuer));
      const text = (await answer.text()).replace(`"issuer":"${provider.issuer}"`, `"issuer":"${address()}"`);
      response.writeHead(answer.status, { "content-type": "application/json" }).end(text);
    });
    const address = () => `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", () => resolve()));
    const { oidc } = await started({ issuer: address() });
    expect(await codeOf(oidc.start("/"))).toBe("oidc_unavailable");
    isAway = false;
    expect((await oidc.start("/")).url).toContain(provider.issuer);
    await new Promise((resolve) => proxy.close(resolve));
  });
});
