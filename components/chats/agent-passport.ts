import type { ChatsAgent, Reading } from "@/lib/domain/index.ts";
import type { PassportSubject } from "./passport-subject.ts";
import type { ReadChats } from "./use-chats-reader.ts";
import type { Exactness } from "./use-omni-words.ts";

const readers: Readonly<Record<string, (agent: ChatsAgent) => Reading | Exactness>> = {
  alias: ({ alias }) => alias,
  status: ({ status }) => status,
  capacity: ({ capacity }) => capacity,
  used_slots: ({ usedSlots }) => usedSlots,
  services: ({ services }) => services,
  contacts: ({ contacts }) => contacts,
  contact_status: ({ contactStatus }) => contactStatus,
  protocol: ({ protocol }) => protocol,
};

const attributes = Object.keys(readers);

/** Where the values of an agent on the chats page come from, one of them first. */
export function agentPassport(
  { id, name }: Pick<ChatsAgent, "id" | "name">,
  attribute: string,
  reader: ReadChats,
): PassportSubject & { readonly name: string } {
  return {
    name,
    attributes,
    attribute,
    read(floor, wanted) {
      const agent = reader(floor).read(id);
      return agent && readers[wanted]?.(agent);
    },
  };
}
