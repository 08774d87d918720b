import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** Somebody the provider knows, with the claims it tells. */
export interface KnownPerson {
  readonly sub: string;
  readonly [claim: string]: unknown;
}

/** A real OpenID Connect provider on loopback, whose people sign in by one click. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** By subject; may be changed while it runs. */
  readonly people: Map<string, KnownPerson>;
  /** Follows the browser's way from `url` as `subject` until the provider sends it back to `redirectUri`. */
  signIn(url: string, subject: string): Promise<URL>;
  close(): Promise<void>;
}

export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const people = new Map<string, KnownPerson>();
  const [clientId, clientSecret] = ["mirante", "client-secret-of-the-test-0001"];
  const { server, port, adopt } = await listening();
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    claims: { openid: ["sub"], profile: ["name", "preferred_username", "email"], groups: ["groups"] },
    scopes: ["openid", "profile", "groups"],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => people.get(sub) ?? { sub },
    }),
    cookies: { keys: ["a key of the test"] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  });
  adopt(interactionsOf(provider));

  return {
    issuer,
    clientId,
    clientSecret,
    people,
    signIn: (url, subject) => browse(url, subject, redirectUri),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

type Handler = (
  request: import("node:http").IncomingMessage,
  response: import("node:http").ServerResponse,
) => void;

/** A server that listens before there is anything to answer with: the provider must know its port. */
async function listening(): Promise<{ server: Server; port: number; adopt: (handler: Handler) => void }> {
  const { createServer } = await import("node:http");
  let handler: Handler = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    adopt(next) {
      handler = next;
    },
  };
}

/** Whoever opens an interaction is signed in as the subject its cookie names, and agrees to everything. */
function interactionsOf(provider: Provider): Handler {
  const callback = provider.callback();
  return (request, response) => {
    if (!request.url?.startsWith("/interaction/")) {
      void callback(request, response);
      return;
    }
    void agree(provider, request, response).catch((error: unknown) =>
      response.writeHead(500).end(String(error)),
    );
  };
}

async function agree(provider: Provider, ...[request, response]: Parameters<Handler>): Promise<void> {
  const details = await provider.interactionDetails(request, response);
  const subject = /(?:^|; )subject=([^;]*)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
  if (subject === "refuses") {
    const refusal = { error: "access_denied", error_description: "nobody agreed" };
    await provider.interactionFinished(request, response, refusal, { mergeWithLastSubmission: false });
    return;
  }
  const grant = new provider.Grant({ accountId: subject, clientId: String(details.params.client_id) });
  grant.addOIDCScope(String(details.params.scope));
  const grantId = await grant.save();
  await provider.interactionFinished(
    request,
    response,
    { login: { accountId: subject }, consent: { grantId } },
    { mergeWithLastSubmission: false },
  );
}

async function browse(start: string, subject: string, redirectUri: string): Promise<URL> {
  const cookies = new Map([["subject", subject]]);
  let url = new URL(start);
  for (let step = 0; step < 10; step += 1) {
    if (url.href.startsWith(redirectUri)) return url;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { redirect: "manual", headers: { cookie } });
    const location = answer.headers.get("location");
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    if (location === null) throw new Error(`the provider stopped at ${url.pathname}: ${await answer.text()}`);
    url = new URL(location, url);
  }
  throw new Error("the provider sends the browser round in circles");
}
