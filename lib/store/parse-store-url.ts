import { StoreError } from "./store-error.ts";

/** Which database is meant. `shown` names it to people and never has credentials. */
export type StoreAddress =
  | { readonly kind: "sqlite"; readonly path: string; readonly shown: string }
  | { readonly kind: "postgres"; readonly url: string; readonly shown: string };

/**
 * Reads `file:<path>` or `postgres://user:password@host/database`.
 * @throws StoreError `bad_url`, without repeating the address: it may hold a password.
 */
export function parseStoreUrl(url: string): StoreAddress {
  if (url.startsWith("file:")) {
    const path = url.slice("file:".length).replace(/^\/\/(?=\/)/, "");
    if (path !== "" && !path.endsWith("/")) return { kind: "sqlite", path, shown: path };
  }
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) {
    const { host, pathname, searchParams } = new URL(url);
    return {
      kind: "postgres",
      url,
      shown: `postgres://${host || searchParams.get("host") || "localhost"}${pathname}`,
    };
  }
  throw new StoreError(
    "bad_url",
    "DATABASE_URL names no database; examples: file:./data/mirante.db or postgres://mirante:password@localhost/mirante",
  );
}
