/** What is asked about a request: nothing but its method, its headers and who we are. */
export interface OriginQuestion {
  readonly method: string;
  readonly headers: Pick<Headers, "get" | "has">;
  /** Origin of PUBLIC_URL; undefined when unset: then the request's own Host is what it must match. */
  readonly publicOrigin: string | undefined;
  /** The Host the request names. */
  readonly host: string | null;
  /** Whether that is a name of this server. */
  readonly isOurHost: boolean;
}

/** `ok`, or why a request may be forged by a page of another site. */
export type OriginVerdict = "ok" | "foreign_host" | "foreign_page" | "no_origin" | "no_json";

/**
 * Whether a request comes from a page of ours, or from no page at all, so that nobody borrows a cookie.
 *
 * - With an API key and no cookie there is nothing to borrow.
 * - A name that somebody else's DNS points here (rebinding) is no name of ours, whatever page of it asks.
 * - Where the browser says so itself (Sec-Fetch-Site), it must be `same-origin`; opening an address by hand (`none`) may
 *   read. Elsewhere (plain HTTP) the Origin must be ours. Reading over plain HTTP sends no Origin: a page of another site
 *   that reads without one gets no cookie (SameSite=Lax) and no answer (no CORS).
 * - What changes something must say that its body is JSON, or a recording, which no form of another site can; DELETE has no body and is
 *   never sent by a form.
 */
export function judgeOrigin(question: OriginQuestion): OriginVerdict {
  const { method, headers } = question;
  const hasCookie = headers.has("cookie");
  if (!hasCookie && (headers.has("x-api-key") || /^bearer /i.test(headers.get("authorization") ?? ""))) {
    return "ok";
  }
  if (!question.isOurHost) return "foreign_host";
  const isReading = method === "GET" || method === "HEAD";
  if (!isReading && method !== "DELETE" && !isUnsendable(headers.get("content-type"))) return "no_json";
  const site = headers.get("sec-fetch-site");
  if (site !== null) {
    return site === "same-origin" || (site === "none" && isReading) ? "ok" : "foreign_page";
  }
  const origin = headers.get("origin");
  if (origin !== null) return isOurs(origin, question) ? "ok" : "foreign_page";
  // Browsers name the origin of whatever changes something: without one, and without a cookie, it is a program.
  return isReading || !hasCookie ? "ok" : "no_origin";
}

/** A page of another site may send neither JSON nor a recording without asking first, which is answered to none. */
function isUnsendable(type: string | null): boolean {
  return /^application\/(json|vnd\.mirante\.recording)\s*(;|$)/i.test(type ?? "");
}

function isOurs(origin: string, { publicOrigin, host }: OriginQuestion): boolean {
  if (!URL.canParse(origin)) return false;
  if (publicOrigin !== undefined) return new URL(origin).origin === publicOrigin;
  return host !== null && new URL(origin).host === host.toLowerCase();
}
