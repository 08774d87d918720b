import { looksLikeKey } from "../keys/create-key-book.ts";
import type { CookieJar } from "../web/create-cookie.ts";

/** What a request says about who sends it. */
export type Credential =
  | { readonly kind: "session"; readonly secret: string }
  | { readonly kind: "key"; readonly secret: string };

/** A key comes before a cookie: it was sent on purpose. Undefined without either, or with a bearer token of others. */
export function readCredential(headers: Pick<Headers, "get">, cookie: CookieJar): Credential | undefined {
  const bearer = /^bearer +(.*)$/i.exec(headers.get("authorization") ?? "")?.[1]?.trim();
  const key = headers.get("x-api-key") ?? bearer;
  if (key !== undefined && key !== null) return looksLikeKey(key) ? { kind: "key", secret: key } : undefined;
  const token = cookie.read(headers.get("cookie"));
  return token !== undefined && /^[\w-]{43}$/.test(token) ? { kind: "session", secret: token } : undefined;
}
