import type { Holder, Narrowing } from "../holder.ts";

/** A key for scripts, as lists show it. */
export interface ApiKey extends Holder {
  readonly id: string;
  readonly name: string;
  /** Its first characters: enough to know it again, too few to use it. */
  readonly prefix: string;
  readonly role: "viewer" | "supervisor";
  readonly createdBy: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number | undefined;
  /** To about a minute. */
  readonly usedAtMs: number | undefined;
}

export interface NewApiKey {
  readonly name: string;
  readonly role: "viewer" | "supervisor";
  readonly interactLogin?: string | undefined;
  readonly narrowing?: Narrowing | undefined;
  /** Absent: it never expires by itself. */
  readonly expiresAtMs?: number | undefined;
}
