import type { AccountBook } from "../accounts/create-account-book.ts";
import type { Holder } from "../holder.ts";
import type { KeyBook } from "../keys/create-key-book.ts";
import type { Access } from "./create-access.ts";

export interface HolderSearchParts {
  readonly access: Pick<Access, "known">;
  readonly accounts: Pick<AccountBook, "find">;
  readonly keys: Pick<KeyBook, "holderOf">;
  readonly isDemoAllowed: boolean;
  readonly now: () => number;
}

/** Whose id this is, as `Auth.holderOf` tells; the store is not asked about who was let in within the last two seconds. */
export function createHolderSearch(parts: HolderSearchParts): (id: string) => Promise<Holder | undefined> {
  const { access, accounts, keys, isDemoAllowed, now } = parts;
  const unlessOver = <Key extends Holder & { readonly expiresAtMs: number | undefined }>(key: Key) =>
    key.expiresAtMs !== undefined && key.expiresAtMs <= now() ? undefined : key;

  return async (id) => {
    const known = access.known(id);
    // A session may end, and its account goes on.
    if (known !== undefined) return known.kind === "person" ? known : unlessOver(known);
    const account = await accounts.find(id);
    // What was ordered while trying out must not be carried out once a real contact centre is the source.
    if (account?.isDisabled || (account?.origin === "demo" && !isDemoAllowed)) return undefined;
    if (account !== undefined) return account;
    const key = await keys.holderOf(id);
    return key && unlessOver(key);
  };
}
