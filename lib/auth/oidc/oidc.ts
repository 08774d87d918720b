import type { OidcIdentity, OidcSettings } from "./oidc-settings.ts";

export interface OidcParts {
  readonly settings: OidcSettings;
  /** The installation's secret: what goes to the browser in between is sealed with it. */
  readonly secret: string;
  readonly now: () => number;
  readonly timeoutSeconds?: number;
}

export interface Oidc {
  /** What the button says. */
  readonly name: string;
  /**
   * Where to send the browser, and what it must bring back with it (for ten minutes, as a cookie).
   * @throws AuthError `oidc_unavailable`, `oidc_refused`
   */
  start(next: string): Promise<{ readonly url: string; readonly transaction: string }>;
  /**
   * Who has come back, and where they wanted to go. `search` is the query of the callback, `transaction` the cookie.
   * @throws AuthError `oidc_expired` without a transaction of ours, `oidc_refused`, `oidc_unavailable`
   */
  finish(
    search: string,
    transaction: string | undefined,
  ): Promise<{ readonly identity: OidcIdentity; readonly next: string }>;
}

export const oidcTransactionSeconds = 600;
