import type { ToldLink } from "./told-screens.ts";

/** For how many days a link may let screens in; `kept`: as it was. */
export const lifetimes = ["7", "30", "90", "365", "never"] as const;

/** A link as the form has it. */
export interface LinkDraft {
  readonly name: string;
  readonly board: string;
  /** As it was typed. */
  readonly devices: string;
  readonly isBound: boolean;
  readonly days: (typeof lifetimes)[number] | "kept";
}

export const newLink: LinkDraft = { name: "", board: "", devices: "1", isBound: false, days: "never" };

/** A link that there is, as the form has it. */
export function draftOf({ name, board, mostDevices, isBound }: ToldLink): LinkDraft {
  return { name, board, devices: String(mostDevices), isBound, days: "kept" };
}

const dayMs = 86_400_000;

/** What the form asks for a new link. `nowMs`: the server's time, from which days are counted. */
export function creationOf({ name, board, isBound, ...draft }: LinkDraft, nowMs: number): object {
  const expiresAt = endOf(draft, nowMs);
  const mostDevices = devicesOf(draft);
  return { name, board, isBound, mostDevices, ...(typeof expiresAt === "string" ? { expiresAt } : {}) };
}

/** What the form asks to be another of a link that there is. */
export function changeOf({ name, ...draft }: LinkDraft, nowMs: number): object {
  const expiresAt = endOf(draft, nowMs);
  return { name, mostDevices: devicesOf(draft), ...(expiresAt === undefined ? {} : { expiresAt }) };
}

/** Null: never; undefined: as it was. */
function endOf({ days }: Pick<LinkDraft, "days">, nowMs: number): string | null | undefined {
  if (days === "kept") return undefined;
  return days === "never" ? null : new Date(nowMs + Number(days) * dayMs).toISOString();
}

/** What is no number is refused by the server in its words. */
function devicesOf({ devices }: Pick<LinkDraft, "devices">): number {
  const count = Number(devices);
  return Number.isInteger(count) ? count : 0;
}
