import type { ChatsAgent, ChatsContact } from "@/lib/domain/index.ts";

/** A line of the chats page: an agent, or one of the agent's contacts under it. */
export interface ChatsLine {
  readonly agent: ChatsAgent;
  readonly contact?: ChatsContact;
}

/** Whether two lines show the same: they are made anew for every floor, of a few plain values each. */
export function isSameChatsLine(a: ChatsLine | undefined, b: ChatsLine | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
