import type { RoleMap } from "./role-map.ts";

/** An identity provider, as the operator configured it. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client, which PKCE alone protects. */
  readonly clientSecret?: string | undefined;
  readonly roleMap: RoleMap;
  readonly groupsClaim: string;
  /** What the button says. */
  readonly name: string;
  /** Where the provider sends people back to: under PUBLIC_URL, whatever Host a request names. */
  readonly redirectUri: string;
  readonly scope: string;
}

/** Who the identity provider says somebody is. */
export interface OidcIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** What the provider calls them; no proof of anything. */
  readonly login: string | undefined;
  readonly name: string | undefined;
  readonly groups: readonly string[];
}
