/** How somebody proved who they are. */
export type SignInMethod = "password" | "oidc" | "demo" | "link";

/** A browser that is signed in, as lists show it. */
export interface Session {
  /** Names it in lists and to streams; it is no secret and lets nobody in. */
  readonly id: string;
  readonly accountId: string;
  readonly method: SignInMethod;
  readonly openedAtMs: number;
  /** Of the last thing the person did, to about a minute. */
  readonly seenAtMs: number;
  /** The end that nothing puts off. */
  readonly expiresAtMs: number;
  readonly address: string;
  readonly userAgent: string;
}

/** Where a sign-in comes from. */
export interface SignInPlace {
  readonly address: string;
  readonly userAgent: string;
}

/** A session just opened, with the one copy of its token. */
export interface OpenedSession {
  readonly token: string;
  readonly session: Session;
}

/** Without anything done for so long a session ends: half an hour. */
export const idleMs = 30 * 60_000;

/** However busy, a session ends after twelve hours. */
export const lifetimeMs = 12 * 3_600_000;
