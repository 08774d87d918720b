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

/** The last scope of each filter: what is known by a scope is known from one floor to the next. */
const scopes = new Map<OmniMedia | undefined, { readonly whatsapp: string; readonly scope: MediaScope }>();

/** Without a filter, everything digital. Voice is never part of it. The same scope as long as the WhatsApp services are the same. */
export function createMediaScope(
  floor: Pick<FloorContent, "services">,
  filter: OmniMedia | undefined,
  whatsappServices: readonly string[],
): MediaScope {
  const named = whatsappServices.flatMap((name) => findNamed(floor.services, name));
  const ids = named.map(([id]) => id);
  const key = JSON.stringify(ids);
  const known = scopes.get(filter);
  if (known?.whatsapp === key) return known.scope;
  const scope = scopeOf(filter, new Set(ids));
  scopes.set(filter, { whatsapp: key, scope });
  return scope;
}

function scopeOf(filter: OmniMedia | undefined, whatsapp: ReadonlySet<EntityId>): MediaScope {
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
