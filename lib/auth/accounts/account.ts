import type { Holder, Narrowing, Role } from "../holder.ts";

/** Somebody who may sign in. */
export interface Account extends Holder {
  readonly id: string;
  /** As it was written when it was made; case and width do not count when it is compared. */
  readonly login: string;
  readonly name: string;
  /** `oidc`: made at the first sign-in through the identity provider, whose groups decide its role. */
  readonly origin: "local" | "oidc" | "demo";
  readonly locale: string | undefined;
  readonly isDisabled: boolean;
  readonly hasPassword: boolean;
  readonly createdAtMs: number;
  readonly signedInAtMs: number | undefined;
}

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly interactLogin?: string | undefined;
  readonly narrowing?: Narrowing | undefined;
  readonly locale?: string | undefined;
  /** Without one, a reset link lets the person choose it. */
  readonly password?: string | undefined;
}

/** Members to change; an absent one stays. `null` takes a value away. */
export interface AccountChange {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly interactLogin?: string | null | undefined;
  readonly narrowing?: Narrowing | undefined;
  readonly locale?: string | null | undefined;
  readonly isDisabled?: boolean | undefined;
}
