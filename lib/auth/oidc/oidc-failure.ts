import { AuthorizationResponseError, ClientError, ResponseBodyError } from "openid-client";
import { AuthError } from "../auth-error.ts";

/** What went wrong with the provider, as one of ours: it cannot be reached, or what it said cannot be accepted. */
export function oidcFailure(error: unknown): AuthError {
  if (error instanceof AuthError) return error;
  return new AuthError(isUnavailable(error) ? "oidc_unavailable" : "oidc_refused", {
    cause: withoutAnswer(error),
  });
}

function isUnavailable(error: unknown): boolean {
  if (error instanceof AuthorizationResponseError) {
    return error.error === "temporarily_unavailable" || error.error === "server_error";
  }
  if (error instanceof ResponseBodyError) return error.status >= 500;
  if (error instanceof ClientError) {
    if (error.code === "OAUTH_TIMEOUT") return true;
    return error.cause instanceof Response && error.cause.status >= 500;
  }
  // What fetch throws when there is no connection.
  return error instanceof TypeError;
}

/** The provider's answer may hold tokens: only what kind of error it was is kept. */
function withoutAnswer(error: unknown): Error {
  if (!(error instanceof Error)) return new Error("not an error");
  const code = "code" in error ? ` (${String(error.code)})` : "";
  const kind =
    error instanceof ResponseBodyError || error instanceof AuthorizationResponseError
      ? ` ${error.error}`
      : "";
  return new Error(`${error.name}${code}${kind}: ${error.message}`.slice(0, 300));
}
