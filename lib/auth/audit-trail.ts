/** What people and administrators do that must be found again later. */
export type AuditAction =
  | "session.sign_in"
  | "session.sign_out"
  | "account.setup"
  | "account.password_changed"
  | "account.password_reset"
  | "account.reset_link_made"
  | "session.revoked"
  | "account.created"
  | "account.changed"
  | "account.removed"
  | "key.created"
  | "key.revoked"
  | "team.changed"
  | "team.removed"
  | "screen.link_created"
  | "screen.link_changed"
  | "screen.link_revoked"
  | "screen.entered"
  | "screen.changed"
  | "screen.revoked"
  | "screen.ordered";

export interface AuditEntry {
  /** The login or name of who did it, or tried; cut to 100 characters. */
  readonly who: string;
  readonly action: AuditAction;
  /** The login, key or team it was done to; absent when that is `who`. */
  readonly target?: string;
  /** `asked` before something is done; `failed`: the database broke off. */
  readonly result: "asked" | "done" | "refused" | "failed";
  /** The `seq` of the row that this one completes. */
  readonly completes?: number;
  /** The address it came from, when it came by a request. */
  readonly address?: string;
  /** Facts of the action, never a secret: method, code of the refusal, names of the members changed. */
  readonly after?: Readonly<Record<string, string>>;
}

/** Where it is written; answers the row's place. A rejection fails what was to be recorded. */
export interface AuditTrail {
  append(entry: AuditEntry): Promise<{ readonly seq: number }>;
}
