import type { EntityId } from "@/lib/domain/index.ts";

export type Role = "viewer" | "supervisor" | "admin";

/**
 * What an administrator lets somebody see: of each list, absent = everything their grants allow. It only ever narrows.
 * Agents are those listed together with the members of the teams listed, by the teams' ids.
 */
export interface Narrowing {
  readonly services?: readonly EntityId[];
  readonly agents?: readonly EntityId[];
  readonly teams?: readonly string[];
}

/** Whoever holds rights: an account, or an API key. */
export interface Holder {
  readonly role: Role;
  /** The Interact login whose grants count for it. */
  readonly interactLogin: string | undefined;
  readonly narrowing: Narrowing;
}
