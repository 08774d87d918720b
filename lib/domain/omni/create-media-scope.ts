import type { EntityId, FloorCall, FloorContent, Media } from "../floor.ts";
import { findNamed } from "./find-named.ts";
import type { OmniMedia } from "./omni-media.ts";

/** What Omni's media filter takes in, in Interact's media. */
export interface MediaScope {
  /** Media in which agents' slots count. */
  readonly slots: readonly Media[];
  /** The services that alone are looked at; absent = all. */
  readonly services?: ReadonlySet<EntityId>;
  /** Media of a service that count; undefined is the service of a private call. */
  mediaOf(service: EntityId | undefined): readonly Media[];
  hasCall(call: FloorCall): boolean;
}

const digital: readonly Media[] = ["chat", "email"];
const nothing: readonly Media[] = [];

/** Without a filter, everything digital. Voice is never part of it. */
export function createMediaScope(
  floor: Pick<FloorContent, "services">,
  filter: OmniMedia | undefined,
  whatsappServices: readonly string[],
): MediaScope {
  const named = whatsappServices.flatMap((name) => findNamed(floor.services, name));
  const whatsapp: ReadonlySet<EntityId> = new Set(named.map(([id]) => id));
  const slots = slotsOf(filter);

  function mediaOf(service: EntityId | undefined): readonly Media[] {
    const isWhatsapp = service !== undefined && whatsapp.has(service);
    if (filter === "chat") return isWhatsapp ? nothing : slots;
    if (filter === "whatsapp") return isWhatsapp ? slots : nothing;
    return slots;
  }

  return {
    slots,
    ...(filter === "whatsapp" ? { services: whatsapp } : {}),
    mediaOf,
    hasCall: ({ media, service }) => mediaOf(service).includes(media),
  };
}

function slotsOf(filter: OmniMedia | undefined): readonly Media[] {
  if (filter === undefined) return digital;
  return filter === "email" ? ["email"] : ["chat"];
}
