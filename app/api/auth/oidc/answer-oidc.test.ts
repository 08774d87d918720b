import { afterAll, beforeAll, expect, it } from "vitest";
import { type IdentityProvider, startIdentityProvider } from "@/lib/auth/testing/identity-provider.ts";
import { startedAuth } from "@/lib/auth/testing/started-auth.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { answerOidcCallback, answerOidcStart } from "./answer-oidc.ts";

const publicUrl = "https://mirante.example";
const redirectUri = `${publicUrl}/api/auth/oidc/callback`;
let provider: IdentityProvider;

beforeAll(async () => {
  provider = await startIdentityProvider(redirectUri);
  provider.people.set("s-1", { sub: "s-1", preferred_username: "ana", groups: ["desk"] });
  provider.people.set("s-2", { sub: "s-2", preferred_username: "bia" });
});

afterAll(() => provider.close());

onEachDatabase((database) => {
  async function started(issuer = provider.issuer) {
    const { clientId, clientSecret } = provider;
    const roleMap = new Map([["desk", "supervisor"]] as const);
    const terms = { groupsClaim: "groups", name: "Example", redirectUri, scope: "openid profile groups" };
    const oidc = { issuer, clientId, clientSecret, roleMap, ...terms };
    const { auth } = await startedAuth(database, { publicUrl, oidc });
    return { auth, get: async () => ({ auth }) };
  }

  const ask = (path: string, cookie = "") =>
    // A proxy speaks to us by another name: nothing may depend on it.
    new Request(`http://127.0.0.1:3000${path}`, { headers: { host: "127.0.0.1:3000", cookie } });

  it("leads to the provider and back to the page that was asked for, with a session", async () => {
    const { auth, get } = await started();
    const out = await answerOidcStart(ask("/api/auth/oidc/start?next=/agents"), get);
    expect(out.status).toBe(303);
    const transaction = out.headers.get("set-cookie") ?? "";
    expect(transaction).toMatch(/^__Host-oidc=[\w-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/);
    const back = await provider.signIn(out.headers.get("location") ?? "", "s-1");
    const asked = ask(`${back.pathname}${back.search}`, transaction.split(";")[0]);
    const home = await answerOidcCallback(asked, get);
    expect([home.status, home.headers.get("location")]).toEqual([303, "/agents"]);
    expect(home.headers.get("referrer-policy")).toBe("no-referrer");
    const [session, cleared] = home.headers.getSetCookie();
    expect(cleared).toMatch(/^__Host-oidc=; Path=\/; Max-Age=0/);
    const cookie = session?.split(";")[0] ?? "";
    expect(await auth.authenticate(new Headers({ cookie }), false)).toMatchObject({ login: "ana" });
  });

  it.each([
    ["whose groups give no role", "s-2", "oidc_no_role"],
    ["whom the provider refuses", "refuses", "oidc_refused"],
  ])("sends back to the sign-in page, with the reason, %s", async (_who, subject, reason) => {
    const { get } = await started();
    const out = await answerOidcStart(ask("/api/auth/oidc/start?next=https://evil.example"), get);
    const back = await provider.signIn(out.headers.get("location") ?? "", subject);
    const cookie = (out.headers.get("set-cookie") ?? "").split(";")[0];
    const home = await answerOidcCallback(ask(`${back.pathname}${back.search}`, cookie), get);
    expect(home.headers.get("location")).toBe(`/sign-in?problem=${reason}&next=%2F`);
    expect(home.headers.getSetCookie()).toHaveLength(1);
  });

  it("sends back to the sign-in page when a callback was never begun, or no provider answers", async () => {
    const { get } = await started("http://127.0.0.1:9");
    const stray = await answerOidcCallback(ask("/api/auth/oidc/callback?code=x&state=y"), get);
    expect(stray.headers.get("location")).toBe("/sign-in?problem=oidc_expired&next=%2F");
    const away = await answerOidcStart(ask("/api/auth/oidc/start?next=/agents"), get);
    expect(away.headers.get("location")).toBe("/sign-in?problem=oidc_unavailable&next=%2Fagents");
  });
});
