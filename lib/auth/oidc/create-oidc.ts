import type { Oidc, OidcParts } from "./oidc.ts";

/**
 * The code flow with PKCE, state and nonce. The provider is looked for at the first sign-in, not at the start, and the
 * library is loaded then, too.
 */
export function createOidc(parts: OidcParts): Oidc {
  let found: Promise<Oidc> | undefined;
  const flow = (): Promise<Oidc> => {
    found ??= import("./code-flow.ts").then(({ CodeFlow }) => new CodeFlow(parts));
    return found;
  };
  return {
    name: parts.settings.name,
    start: async (next) => (await flow()).start(next),
    finish: async (search, transaction) => (await flow()).finish(search, transaction),
  };
}
