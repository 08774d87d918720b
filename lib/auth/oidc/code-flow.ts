import * as client from "openid-client";
import { z } from "zod";
import { AuthError } from "../auth-error.ts";
import { createSeal, type Seal } from "../secret/create-seal.ts";
import { type Oidc, type OidcParts, oidcTransactionSeconds } from "./oidc.ts";
import { oidcFailure } from "./oidc-failure.ts";
import type { OidcIdentity, OidcSettings } from "./oidc-settings.ts";
import { readGroups } from "./read-groups.ts";

/** How far the provider's clock may be from ours. */
const clockToleranceSeconds = 60;

const transactionShape = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  at: z.number(),
});

type Transaction = z.output<typeof transactionShape>;

/** @see createOidc */
export class CodeFlow implements Oidc {
  readonly name: string;
  readonly #settings: OidcSettings;
  readonly #now: () => number;
  readonly #timeoutSeconds: number;
  readonly #seal: Seal;
  #found: Promise<client.Configuration> | undefined;

  constructor({ settings, secret, now, timeoutSeconds = 5 }: OidcParts) {
    this.name = settings.name;
    this.#settings = settings;
    this.#now = now;
    this.#timeoutSeconds = timeoutSeconds;
    this.#seal = createSeal(secret, "oidc transaction");
  }

  async start(next: string): Promise<{ readonly url: string; readonly transaction: string }> {
    try {
      const config = await this.#configuration();
      const [state, nonce, verifier] = [
        client.randomState(),
        client.randomNonce(),
        client.randomPKCECodeVerifier(),
      ];
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: this.#settings.redirectUri,
        scope: this.#settings.scope,
        response_type: "code",
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      });
      const transaction: Transaction = { state, nonce, verifier, next, at: this.#now() };
      return { url: url.href, transaction: this.#seal.close(JSON.stringify(transaction)) };
    } catch (error) {
      throw oidcFailure(error);
    }
  }

  async finish(search: string, sealed: string | undefined): ReturnType<Oidc["finish"]> {
    const { state, nonce, verifier, next } = this.#openTransaction(sealed);
    try {
      const config = await this.#configuration();
      const url = new URL(this.#settings.redirectUri);
      url.search = search;
      const checks = {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      };
      const tokens = await client.authorizationCodeGrant(config, url, checks);
      const claims = tokens.claims();
      if (claims === undefined) throw new AuthError("oidc_refused");
      return {
        next,
        identity: this.#identityOf(await this.#withUserInfo(config, tokens.access_token, claims)),
      };
    } catch (error) {
      throw oidcFailure(error);
    }
  }

  #configuration(): Promise<client.Configuration> {
    this.#found ??= discover(this.#settings, this.#timeoutSeconds).catch((error: unknown) => {
      // A provider that was away is looked for again by the next person.
      this.#found = undefined;
      throw error;
    });
    return this.#found;
  }

  #openTransaction(sealed: string | undefined): Transaction {
    const text = sealed === undefined ? undefined : this.#seal.open(sealed);
    const read = transactionShape.safeParse(text === undefined ? undefined : JSON.parse(text));
    if (!read.success || this.#now() - read.data.at > oidcTransactionSeconds * 1000) {
      throw new AuthError("oidc_expired");
    }
    return read.data;
  }

  /** Many providers tell groups and names only when they are asked for them. */
  async #withUserInfo(config: client.Configuration, token: string, claims: client.IDToken) {
    const isTold = readGroups(claims, this.#settings.groupsClaim) !== undefined;
    if (isTold || config.serverMetadata().userinfo_endpoint === undefined) return claims;
    const info = await client.fetchUserInfo(config, token, claims.sub);
    return { ...info, ...claims };
  }

  #identityOf(claims: client.IDToken): OidcIdentity {
    return {
      issuer: claims.iss,
      subject: claims.sub,
      login: textOf(claims.preferred_username),
      name: textOf(claims.name),
      groups: readGroups(claims, this.#settings.groupsClaim) ?? [],
    };
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

async function discover(settings: OidcSettings, timeoutSeconds: number): Promise<client.Configuration> {
  const issuer = new URL(settings.issuer);
  const metadata = {
    [client.clockTolerance]: clockToleranceSeconds,
    ...(settings.clientSecret === undefined ? {} : { client_secret: settings.clientSecret }),
  };
  // Without TLS only where the operator said so himself, by the address of the provider.
  const execute = issuer.protocol === "http:" ? [client.allowInsecureRequests] : [];
  const authentication = settings.clientSecret === undefined ? client.None() : undefined;
  return client.discovery(issuer, settings.clientId, metadata, authentication, {
    execute,
    timeout: timeoutSeconds,
  });
}
