import type { Tables } from "@/lib/store/server.ts";
import type { Account } from "./account.ts";
import { parseNarrowing } from "./narrowing-text.ts";

/** An account as the store keeps it. */
export function accountOfRow(row: Tables["accounts"]): Account {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    role: row.role,
    origin: row.origin,
    interactLogin: row.interact_login ?? undefined,
    narrowing: parseNarrowing(row.narrowing),
    locale: row.locale ?? undefined,
    isDisabled: row.is_disabled !== 0,
    hasPassword: row.password_hash !== null,
    createdAtMs: row.created_at,
    signedInAtMs: row.signed_in_at ?? undefined,
  };
}
