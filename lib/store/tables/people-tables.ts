/** Somebody who may sign in. Instants are epoch ms. */
export interface AccountRow {
  readonly id: string;
  /** As it was written; `login_key` is what it is compared by. */
  readonly login: string;
  readonly login_key: string;
  readonly name: string;
  readonly role: "viewer" | "supervisor" | "admin";
  /** Where it comes from: made here, at the first sign-in through an identity provider, or for trying out. */
  readonly origin: "local" | "oidc" | "demo";
  readonly interact_login: string | null;
  /** JSON. */
  readonly narrowing: string;
  readonly locale: string | null;
  /** 0 or 1. */
  readonly is_disabled: number;
  /** Argon2id in PHC form; null when this account has no password. */
  readonly password_hash: string | null;
  readonly created_at: number;
  readonly changed_at: number;
  readonly signed_in_at: number | null;
}

/** Who an identity provider says somebody is. */
export interface IdentityRow {
  readonly issuer: string;
  readonly subject: string;
  readonly account: string;
  readonly linked_at: number;
}

/** A browser that is signed in; of its token only the SHA-256 in hex. */
export interface SessionRow {
  readonly id: string;
  readonly token_hash: string;
  readonly account: string;
  readonly method: "password" | "oidc" | "demo" | "link";
  readonly opened_at: number;
  /** Of the last thing a person did, to about a minute. */
  readonly seen_at: number;
  readonly expires_at: number;
  readonly address: string;
  readonly user_agent: string;
}

/** A key for scripts; `prefix` is what may be shown of it. */
export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly key_hash: string;
  readonly role: "viewer" | "supervisor";
  readonly interact_login: string | null;
  /** JSON. */
  readonly narrowing: string;
  readonly created_by: string;
  readonly created_at: number;
  readonly expires_at: number | null;
  readonly used_at: number | null;
}

/** A link that works once; of its token only the SHA-256 in hex. */
export interface OneTimeLinkRow {
  readonly token_hash: string;
  readonly purpose: "setup" | "reset";
  readonly account: string | null;
  readonly created_at: number;
  readonly expires_at: number;
}

/** Agents under one name, for narrowing; `agents` is JSON. */
export interface TeamRow {
  readonly id: string;
  readonly name: string;
  readonly agents: string;
  readonly changed_at: number;
}

/** What the CTI last said that a login may do; JSON. */
export interface UserGrantsRow {
  readonly login: string;
  readonly grants: string;
  readonly asked_at: number;
}

export interface PeopleTables {
  readonly accounts: AccountRow;
  readonly identities: IdentityRow;
  readonly sessions: SessionRow;
  readonly api_keys: ApiKeyRow;
  readonly one_time_links: OneTimeLinkRow;
  readonly teams: TeamRow;
  readonly user_grants: UserGrantsRow;
}
