import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, isServedOverHttps } from "@/lib/browser-policy/index.ts";

/** Pages. What else is served runs no script, and `next.config.mjs` gives it a policy that forbids everything. */
export const config = { matcher: ["/((?!api/|_next/|healthz$|readyz$|metrics$|icon\\.svg$).*)"] };

const isDevelopment = process.env.NODE_ENV === "development";

/**
 * Gives each page a policy with a nonce of its own. It locks nothing: who may see what is decided in every route and
 * page. A page that it was kept from seeing has the policy that forbids everything.
 */
export function proxy(request: NextRequest): NextResponse {
  // There are no Server Actions: a page only reads, and a body sent to one is left unread.
  if (request.method !== "GET" && request.method !== "HEAD") {
    return new NextResponse(null, { status: 405, headers: { Allow: "GET, HEAD" } });
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy({ nonce, isDevelopment });
  const headers = new Headers(request.headers);
  // Next reads the nonce of its own scripts from the policy, our layout its from `x-nonce`.
  headers.set("Content-Security-Policy", policy);
  headers.set("x-nonce", nonce);
  // Layouts are not told which page they frame; who has to sign in comes back to it.
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  const answer = NextResponse.next({ request: { headers } });
  answer.headers.set("Content-Security-Policy", policy);
  if (isServedOverHttps()) answer.headers.set("Strict-Transport-Security", "max-age=31536000");
  return answer;
}
