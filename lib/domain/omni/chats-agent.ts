import type { EntityId, Media } from "../floor.ts";
import type { AbsenceReason, Reading } from "../kpi/reading.ts";
import type { OmniStatus } from "./omni-status.ts";

/** Something that is no number, with how far it may be believed and why, as codes. */
export type Told<T> =
  | { readonly quality: "exact" | "approximate"; readonly value: T; readonly because: readonly string[] }
  | { readonly quality: "unavailable"; readonly value?: undefined; readonly reason: AbsenceReason };

export interface NamedService {
  readonly id: EntityId;
  readonly name: string;
}

/** A contact that an agent has. */
export interface ChatsContact {
  /** The call's id, which stands in for a protocol number. */
  readonly protocol: string;
  readonly media: Media;
  readonly status: "normal" | "holding";
  /** Absent for a private contact. */
  readonly service?: NamedService;
}

/** An agent on Omni's `chats-dashboard`, each attribute with its exactness. */
export interface ChatsAgent {
  readonly id: EntityId;
  readonly name: string;
  readonly alias: Told<string>;
  readonly status: Told<OmniStatus>;
  /** Slots of the media, used or not. */
  readonly capacity: Reading;
  readonly usedSlots: Reading;
  readonly services: Told<readonly NamedService[]>;
  readonly contacts: Told<readonly ChatsContact[]>;
  /** Of the states of its contacts, and of what stands in for a protocol number. */
  readonly contactStatus: Told<true>;
  readonly protocol: Told<true>;
}
