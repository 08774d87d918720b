import { describe, expect, it } from "vitest";
import { parseConfig } from "./config.ts";

const secret = "Zk3v9qWm1TbX7yLr5cNh8sPd2fGj6aQe0uVi";
const oidc = {
  OIDC_ISSUER: "https://login.example.com/realms/desk",
  OIDC_CLIENT_ID: "mirante",
  OIDC_ROLE_MAP: "desk=supervisor,leads=admin",
  PUBLIC_URL: "https://mirante.example.com/",
};

describe("the configuration of sign-in", () => {
  it("needs nothing: a secret is made, a link is printed, no proxy is believed", () => {
    expect(parseConfig({}).signIn).toEqual({
      administrator: undefined,
      secret: undefined,
      secretFile: undefined,
      trustedProxies: { kind: "none" },
      oidc: undefined,
    });
  });

  it("takes a first administrator, a secret, proxies and an identity provider", () => {
    const { signIn } = parseConfig({
      ...oidc,
      ADMIN_USER: "root",
      ADMIN_PASSWORD: "correct horse battery",
      APP_SECRET: secret,
      TRUST_PROXY: "1",
      OIDC_CLIENT_SECRET: "s",
    });
    expect(signIn).toMatchObject({
      administrator: { login: "root", password: "correct horse battery" },
      secret,
      trustedProxies: { kind: "hops", count: 1 },
      oidc: {
        clientId: "mirante",
        clientSecret: "s",
        groupsClaim: "groups",
        scope: "openid profile",
        redirectUri: "https://mirante.example.com/api/auth/oidc/callback",
      },
    });
    expect([...(signIn.oidc?.roleMap ?? [])]).toEqual([
      ["desk", "supervisor"],
      ["leads", "admin"],
    ]);
  });

  it.each(["0.0.0.0", "::", "10.0.0.7", "localhost", "mirante.local"])(
    "listens on %s when told to",
    (host) => {
      expect(parseConfig({ HOST: host }).host).toBe(host);
    },
  );

  it("does not listen on what is no address", () => {
    expect(() => parseConfig({ HOST: "http://mirante.local" })).toThrow("HOST");
  });

  it.each<[string, Record<string, string>]>([
    ["ADMIN_USER", { ADMIN_USER: "root" }],
    ["ADMIN_PASSWORD", { ADMIN_PASSWORD: "correct horse battery" }],
    ["ADMIN_PASSWORD", { ADMIN_USER: "root", ADMIN_PASSWORD: "short" }],
    ["ADMIN_USER", { ADMIN_USER: "the root", ADMIN_PASSWORD: "correct horse battery" }],
    ["APP_SECRET", { APP_SECRET: "change-me-change-me-change-me-change-me" }],
    ["APP_SECRET", { APP_SECRET: secret, APP_SECRET_FILE: "/run/secrets/mirante" }],
    ["TRUST_PROXY", { TRUST_PROXY: "yes" }],
    ["OIDC_ISSUER", { ...oidc, OIDC_ISSUER: "http://login.example.com" }],
    ["OIDC_ISSUER", { ...oidc, OIDC_ISSUER: "https://user:pass@login.example.com" }],
    ["OIDC_ROLE_MAP", { ...oidc, OIDC_ROLE_MAP: "desk=owner" }],
    ["OIDC_ISSUER needs PUBLIC_URL", { ...oidc, PUBLIC_URL: "" }],
    ["OIDC_ISSUER needs OIDC_ROLE_MAP", { ...oidc, OIDC_ROLE_MAP: "" }],
    ["OIDC_SCOPE lacks openid", { ...oidc, OIDC_SCOPE: "profile" }],
  ])("refuses what %s cannot be, without repeating it", (name, environment) => {
    const refusal = (() => {
      try {
        parseConfig(environment);
      } catch (error) {
        return String(error);
      }
      return "";
    })();
    expect(refusal).toContain(name);
    for (const value of Object.values(environment)) {
      if (/change-me|pass@|correct/.test(value)) expect(refusal).not.toContain(value);
    }
  });
});
