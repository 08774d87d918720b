import type { GetAuth } from "@/app/access/require-actor.ts";
import { cookiesOf } from "@/app/api/session/cookies-of.ts";
import { AuthError, oidcTransactionSeconds, safeNextPath } from "@/lib/auth/server.ts";

/** Sends the browser to the identity provider, or back to the sign-in page with what is wrong. */
export async function answerOidcStart(request: Request, get: GetAuth): Promise<Response> {
  const { auth } = await get();
  const next = safeNextPath(new URL(request.url).searchParams.get("next"));
  return orSignInPage(next, async () => {
    if (auth.oidc === undefined) throw new AuthError("oidc_off");
    const { url, transaction } = await auth.oidc.start(next);
    return goTo(url, [auth.transactionCookie.write(transaction, oidcTransactionSeconds)]);
  });
}

/** Where the provider sends people back to: lets them in, and on to where they wanted to go. */
export async function answerOidcCallback(request: Request, get: GetAuth): Promise<Response> {
  const { auth } = await get();
  const cookie = request.headers.get("cookie");
  const answer = await orSignInPage("/", async () => {
    if (auth.oidc === undefined) throw new AuthError("oidc_off");
    const place = auth.placeOf(request.headers);
    const former = await auth.authenticate(request.headers, false);
    const { search } = new URL(request.url);
    const { opened, next } = await auth.oidc.finish(search, auth.transactionCookie.read(cookie), place);
    if (former?.kind === "person") await auth.signIn.signOut(former, place);
    return goTo(safeNextPath(next), await cookiesOf(auth, opened));
  });
  answer.headers.append("Set-Cookie", auth.transactionCookie.clear());
  return answer;
}

async function orSignInPage(next: string, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    return goTo(`/sign-in?${new URLSearchParams({ problem: error.code, next })}`, []);
  }
}

/** No Referer: the address that the provider sent people to holds a code. */
function goTo(url: string, cookies: readonly string[]): Response {
  const headers = new Headers({
    Location: url,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
  });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
