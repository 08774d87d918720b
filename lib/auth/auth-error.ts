/**
 * Why something about people was refused. `invalid_credentials` covers the wrong password, the unknown and the disabled
 * account alike: an answer never tells which logins exist.
 */
export type AuthErrorCode =
  | "invalid_credentials"
  | "rate_limited"
  | "busy"
  | "demo_unavailable"
  | "not_found"
  | "login_taken"
  | "bad_login"
  | "bad_name"
  | "bad_password"
  | "last_administrator"
  | "invalid_link"
  | "bad_key"
  | "bad_team"
  | "oidc_off"
  | "oidc_unavailable"
  | "oidc_expired"
  | "oidc_refused"
  | "oidc_no_role"
  | "oidc_disabled"
  | "bad_screen"
  | "screen_unknown"
  | "screen_revoked"
  | "screen_expired"
  | "screen_full"
  | "screen_elsewhere";

interface AuthErrorDetails {
  readonly cause?: unknown;
  /** Set for `rate_limited` and `busy`. */
  readonly retryAfterSeconds?: number;
  /** What is wrong with a password, for `bad_password`. */
  readonly fault?: string;
}

const mark = Symbol.for("app.mirante.auth-error");

/** The one error of this room. Its message never holds what a person typed. */
export class AuthError extends Error {
  override readonly name = "AuthError";
  readonly [mark] = true;
  readonly code: AuthErrorCode;
  readonly retryAfterSeconds: number | undefined;
  readonly fault: string | undefined;

  /** Next compiles this class once for the runtime and once for routes: both must know what the other threw. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && mark in value;
  }

  constructor(code: AuthErrorCode, details: AuthErrorDetails = {}) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.fault = details.fault;
  }
}
