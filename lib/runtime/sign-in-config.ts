import { isIP } from "node:net";
import { z } from "zod";
import {
  isWeakSecret,
  type OidcSettings,
  parseRoleMap,
  parseTrustedProxies,
  type TrustedProxies,
} from "@/lib/auth/server.ts";
import { isLoopbackHost } from "./loopback-host.ts";

/** What the environment says about who gets in. */
export interface SignInConfig {
  /** The first administrator, made at the start when there is none. */
  readonly administrator: { readonly login: string; readonly password: string } | undefined;
  readonly secret: string | undefined;
  readonly secretFile: string | undefined;
  readonly trustedProxies: TrustedProxies;
  readonly oidc: OidcSettings | undefined;
}

const text = z.string().trim();

/** A parsed value; what cannot be parsed is refused as `problem`. */
function parsed<T>(parse: (value: string) => T | undefined, problem: string) {
  return text.transform((value, context): T => {
    const result = parse(value);
    if (result !== undefined) return result;
    context.addIssue({ code: "custom", message: problem });
    return z.NEVER;
  });
}

const issuer = text.refine(
  isIssuer,
  "is not an https address without user, query or fragment (http only on loopback)",
);

/** As `Variable` of the configuration: each with its check and an example. */
export const signInVariables = {
  ADMIN_USER: {
    schema: text.regex(/^[\p{L}\p{N}._@+-]{1,64}$/u, "is no login of letters, digits and ._@+-").optional(),
    example: "admin",
  },
  ADMIN_PASSWORD: {
    schema: z.string().min(12, "is shorter than 12 characters").max(128, "is too long").optional(),
    example: "a-long-pass-phrase-of-yours",
  },
  APP_SECRET: {
    schema: text
      .refine(
        (value) => !isWeakSecret(value),
        "is too weak or a sample: use 32 random characters or more, as `openssl rand -base64 48` makes",
      )
      .optional(),
    example: "(unset: one is made)",
  },
  APP_SECRET_FILE: { schema: text.min(1).optional(), example: "/run/secrets/mirante" },
  TRUST_PROXY: {
    schema: parsed(parseTrustedProxies, "is neither a number of hops nor a list of addresses").default({
      kind: "none",
    }),
    example: "loopback,10.0.0.0/8",
  },
  OIDC_ISSUER: { schema: issuer.optional(), example: "https://login.example.com/realms/desk" },
  OIDC_CLIENT_ID: { schema: text.min(1).optional(), example: "mirante" },
  OIDC_CLIENT_SECRET: { schema: text.min(1).optional(), example: "(as the provider gave it)" },
  OIDC_ROLE_MAP: {
    schema: parsed(parseRoleMap, "is no list of group=viewer|supervisor|admin").optional(),
    example: "desk=supervisor,desk-leads=admin",
  },
  OIDC_GROUPS_CLAIM: { schema: text.min(1).default("groups"), example: "groups" },
  OIDC_SCOPE: {
    schema: text.regex(/(^| )openid( |$)/, "lacks openid").default("openid profile"),
    example: "openid profile groups",
  },
  OIDC_NAME: {
    schema: text.min(1).max(40, "is longer than 40 characters").default("OpenID Connect"),
    example: "Example AG",
  },
};

/** An address to listen on: of this machine alone, or one that others reach. */
export const hostSchema = text
  .refine(
    (value) => isLoopbackHost(value) || isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value),
    "is no address to listen on",
  )
  .default("127.0.0.1");

export type SignInValues = {
  [Name in keyof typeof signInVariables]: z.output<(typeof signInVariables)[Name]["schema"]>;
} & { readonly PUBLIC_URL: string | undefined };

/** What is wrong between variables, a sentence each. */
export function signInFaults(values: SignInValues): readonly string[] {
  const needs = (name: keyof SignInValues, other: keyof SignInValues, why: string) =>
    values[name] !== undefined && values[other] === undefined ? [`${name} needs ${other}: ${why}`] : [];
  return [
    ...needs("ADMIN_USER", "ADMIN_PASSWORD", "the first administrator signs in with both"),
    ...needs("ADMIN_PASSWORD", "ADMIN_USER", "the first administrator signs in with both"),
    ...(values.APP_SECRET === undefined || values.APP_SECRET_FILE === undefined
      ? []
      : ["APP_SECRET and APP_SECRET_FILE are both set: keep one"]),
    ...needs("OIDC_ISSUER", "OIDC_CLIENT_ID", "the provider must know this server"),
    ...needs("OIDC_ISSUER", "OIDC_ROLE_MAP", "without it nobody would get a role"),
    ...needs("OIDC_ISSUER", "PUBLIC_URL", "the provider sends people back to it"),
    ...needs("OIDC_CLIENT_ID", "OIDC_ISSUER", "it names the provider"),
  ];
}

/** The part of the configuration, of values without faults. */
export function signInConfig(values: SignInValues): SignInConfig {
  const { ADMIN_USER: login, ADMIN_PASSWORD: password } = values;
  return {
    administrator: login === undefined || password === undefined ? undefined : { login, password },
    secret: values.APP_SECRET,
    secretFile: values.APP_SECRET_FILE,
    trustedProxies: values.TRUST_PROXY,
    oidc: oidcOf(values),
  };
}

function oidcOf(values: SignInValues): OidcSettings | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_ROLE_MAP, PUBLIC_URL } = values;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_ROLE_MAP || !PUBLIC_URL) return undefined;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: values.OIDC_CLIENT_SECRET,
    roleMap: OIDC_ROLE_MAP,
    groupsClaim: values.OIDC_GROUPS_CLAIM,
    name: values.OIDC_NAME,
    scope: values.OIDC_SCOPE,
    redirectUri: `${new URL(PUBLIC_URL).origin}/api/auth/oidc/callback`,
  };
}

function isIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, host, username, password, search, hash } = new URL(value);
  const isPrivate = protocol === "https:" || (protocol === "http:" && isLoopbackHost(host));
  return isPrivate && username === "" && password === "" && search === "" && hash === "";
}
