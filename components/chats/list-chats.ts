import type { ChatsAgent, ChatsDashboardReadings, EntityId } from "@/lib/domain/index.ts";
import type { ListedRow, TableView } from "../ui/data-table/index.ts";
import { foldText } from "../ui/fold-text.ts";
import { chatStatus } from "./chat-status.ts";
import type { ChatsLine } from "./chats-line.ts";

type Wanted = Pick<TableView, "search" | "group"> & {
  readonly statuses: readonly string[];
  readonly service: EntityId | undefined;
};

/** The lines of the agents that match, in no order yet; one in each of an agent's services when grouped by them. */
export function listChats(
  { ids, statusOf, read }: ChatsDashboardReadings,
  { search, statuses, service, group }: Wanted,
): readonly ListedRow<ChatsLine>[] {
  const text = foldText(search);
  const rows: ListedRow<ChatsLine>[] = [];
  for (const id of ids) {
    if (statuses.length > 0 && !statuses.includes(chatStatus(statusOf(id)))) continue;
    const agent = read(id);
    if (agent === undefined || !isOf(agent, service) || !isFound(agent, text)) continue;
    const row = { agent };
    if (group === undefined) rows.push({ id, row });
    else for (const each of groupsOf(agent, group)) rows.push({ id, row, group: each });
  }
  return rows;
}

/** Whoever has no service stands by itself. */
function groupsOf({ status, services }: ChatsAgent, group: string): readonly string[] {
  if (group === "status") return [chatStatus(status.value)];
  const ids = (services.value ?? []).map(({ id }) => id);
  return ids.length === 0 ? [""] : ids;
}

function isOf({ services }: ChatsAgent, service: EntityId | undefined): boolean {
  return service === undefined || (services.value ?? []).some(({ id }) => id === service);
}

function isFound({ name, contacts }: ChatsAgent, text: string): boolean {
  if (text === "" || foldText(name).includes(text)) return true;
  return (contacts.value ?? []).some(({ protocol }) => foldText(protocol).includes(text));
}
