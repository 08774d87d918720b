import type { ApiKey, Narrowing } from "../administered.ts";

export const keyRoles = ["viewer", "supervisor"] as const;

/** For how many days a key may be made. */
export const lifetimes = ["30", "90", "365", "never"] as const;

/** A key as the form has it. */
export interface KeyDraft {
  readonly name: string;
  readonly role: ApiKey["role"];
  readonly interactLogin: string;
  readonly narrowing: Narrowing;
  readonly days: (typeof lifetimes)[number];
}

export const newKey: KeyDraft = { name: "", role: "viewer", interactLogin: "", narrowing: {}, days: "90" };

const dayMs = 86_400_000;

/** What the form asks for. `nowMs`: the server's time, from which days are counted. */
export function creationOf({ days, interactLogin, ...draft }: KeyDraft, nowMs: number): object {
  return {
    ...draft,
    ...(interactLogin.trim() === "" ? {} : { interactLogin }),
    ...(days === "never" ? {} : { expiresAt: new Date(nowMs + Number(days) * dayMs).toISOString() }),
  };
}
