/** What somebody is let see, as the server tells it; of each list, absent = everything their grants allow. */
export interface Narrowing {
  readonly services?: readonly string[];
  readonly agents?: readonly string[];
  /** By the teams' ids; their members count among the agents. */
  readonly teams?: readonly string[];
}

export const roles = ["viewer", "supervisor", "admin"] as const;
export type Role = (typeof roles)[number];

/** Somebody who may sign in, as `/api/admin/people` tells it. Instants are ISO 8601. */
export interface Person {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly origin: "local" | "oidc";
  readonly interactLogin?: string;
  readonly narrowing: Narrowing;
  readonly isDisabled: boolean;
  readonly hasPassword: boolean;
  readonly isMe: boolean;
  /** How many are open. */
  readonly sessions: number;
  readonly createdAt: string;
  readonly signedInAt?: string;
}

/** Agents under one name, as `/api/admin/teams` tells it. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly agents: readonly string[];
  /** How many people and keys are narrowed to it. */
  readonly narrows: number;
}

/** A browser that is signed in, as lists of sessions tell it. */
export interface OpenSession {
  readonly id: string;
  readonly method: "password" | "oidc" | "demo" | "link";
  readonly address: string;
  readonly userAgent: string;
  readonly isThis: boolean;
  readonly openedAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}

/** One of everybody's, as `/api/admin/sessions` tells it. */
export interface OwnedSession extends OpenSession {
  readonly name: string;
  readonly login: string;
}

/** A key for scripts, as `/api/admin/keys` tells it; never its secret. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly role: "viewer" | "supervisor";
  readonly interactLogin?: string;
  readonly narrowing: Narrowing;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly usedAt?: string;
}
