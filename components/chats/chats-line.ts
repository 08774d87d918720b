import type { ChatsAgent, ChatsContact } from "@/lib/domain/index.ts";

/** A line of the chats page: an agent, or one of the agent's contacts under it. */
export interface ChatsLine {
  readonly agent: ChatsAgent;
  readonly contact?: ChatsContact;
}

/** Whether two lines show the same: where services tell the contacts, agents are read anew for every floor. */
export function isSameChatsLine(a: ChatsLine | undefined, b: ChatsLine | undefined): boolean {
  if (a?.agent === b?.agent && a?.contact === b?.contact) return true;
  return JSON.stringify(a) === JSON.stringify(b);
}
