import type { Instant } from "@/lib/domain/index.ts";

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue | undefined };

/**
 * What is told of one deed. Never give it a secret: rows are kept for ever, shown and exported. Texts longer than 500
 * characters are cut; a `before` or `after` above 16 KB is left out and said to be.
 */
export interface AuditEntry {
  /** The account, screen, key or service that did it, or tried to. */
  readonly who: string;
  readonly role?: string;
  /** Public id of the session, never its token. */
  readonly session?: string;
  /** Public id of a screen or an API key. */
  readonly device?: string;
  readonly address?: string;
  /** Words with dots between, from the general to the particular: `command.agent_logout`, `session.refused`. */
  readonly action: string;
  readonly target?: string;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  /** `asked` before something is done; afterwards how it went: `done`, `refused`, `unknown`, … */
  readonly result: string;
  /** The `seq` of the row that this one completes. */
  readonly completes?: number;
  readonly latencyMs?: number;
  /** What the CTI answered. */
  readonly replyCode?: string;
  /** Why somebody did it, in their own words. */
  readonly reason?: string;
}

/** A row as it was committed. */
export interface AuditRecord extends AuditEntry {
  /** From 1, without a hole. */
  readonly seq: number;
  readonly at: Instant;
  /** SHA-256 in hex over the hash of the row before and this one. */
  readonly hash: string;
}
