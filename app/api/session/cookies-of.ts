import { type Auth, lifetimeMs, type OpenedSession } from "@/lib/auth/server.ts";
import { localeCookie, locales } from "@/lib/format/index.ts";

const oneYearSeconds = 31_536_000;

/** What a browser is given that somebody signed in with: the session, and the language they chose for their account. */
export async function cookiesOf(
  auth: Pick<Auth, "cookie" | "people">,
  { token, session }: OpenedSession,
): Promise<readonly string[]> {
  const account = await auth.people.get(session.accountId);
  const locale = locales.find((each) => each === account.locale);
  return [
    auth.cookie.write(token, lifetimeMs / 1000),
    // The page itself changes it when another language is chosen, so it is in reach of its scripts.
    ...(locale === undefined
      ? []
      : [`${localeCookie}=${locale}; Path=/; Max-Age=${oneYearSeconds}; SameSite=Lax`]),
  ];
}
