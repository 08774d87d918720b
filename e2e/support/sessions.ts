import type { BrowserContext } from "@playwright/test";

/** Who the apps of the tests know from their start. */
export const administrator = { user: "root", password: "correct horse battery" };

interface Signed {
  readonly url: string;
  readonly cookie: string;
}

/** The apps that run, the one that was started last at the end, each with the cookie of its administrator. */
let running: readonly Signed[] = [];
/** Browsers that are open in this process. */
const contexts = new Set<BrowserContext>();

/** Signs somebody in at `url`; the cookie as a request sends it. */
export async function openSession(url: string, user: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ user, password }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (answer.status !== 204 || cookie === undefined)
    throw new Error(`${url} let nobody in: ${answer.status} ${await answer.text()}`);
  return cookie;
}

/** Signs the administrator in: every fetch of ours at this app, and every browser from now on, is theirs. */
export async function beAdministrator(url: string): Promise<void> {
  const cookie = await openSession(url, administrator.user, administrator.password);
  running = [...running.filter((app) => app.url !== url), { url, cookie }];
  await Promise.all([...contexts].map(giveCookie));
}

/** An app is no more: browsers are again the administrator's of the one before it. */
export async function leaveApp(url: string): Promise<void> {
  running = running.filter((app) => app.url !== url);
  await Promise.all([...contexts].map(giveCookie));
}

/** Headers that make a request at `url` the administrator's; none where nobody signed in. */
export function signedHeaders(url: string): Readonly<Record<string, string>> {
  const { origin } = new URL(url);
  const app = running.find((each) => each.url === origin);
  return app === undefined ? {} : { Cookie: app.cookie, Origin: origin };
}

/** `fetch` as the administrator of the app that is asked. */
export function fetchSigned(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...signedHeaders(url), ...Object.fromEntries(new Headers(init.headers)) };
  return fetch(url, { ...init, headers });
}

/** Makes a browser the administrator's, at the app that was started last: cookies do not know ports. */
export async function signContext(context: BrowserContext): Promise<void> {
  contexts.add(context);
  context.on("close", () => contexts.delete(context));
  await giveCookie(context);
}

async function giveCookie(context: BrowserContext): Promise<void> {
  const latest = running.at(-1);
  if (latest === undefined) return;
  const [name = "", value = ""] = latest.cookie.split("=");
  const { hostname } = new URL(latest.url);
  // Chromium keeps a cookie that is bound to TLS for https only; such an app is only ever fetched from.
  if (name.startsWith("__")) return;
  await context.addCookies([{ name, value, domain: hostname, path: "/", httpOnly: true, sameSite: "Lax" }]);
}
