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
  return ids.flatMap((id) => {
    if (statuses.length > 0 && !statuses.includes(chatStatus(statusOf(id)))) return [];
    const agent = read(id);
    if (agent === undefined || !isOf(agent, service) || !isFound(agent, text)) return [];
    const row = { agent };
    if (group === "status") return [{ id, row, group: chatStatus(agent.status.value) }];
    if (group !== "service") return [{ id, row }];
    const services = agent.services.value ?? [];
    return services.length === 0
      ? [{ id, row, group: "" }]
      : services.map((each) => ({ id, row, group: each.id }));
  });
}

function isOf({ services }: ChatsAgent, service: EntityId | undefined): boolean {
  return service === undefined || (services.value ?? []).some(({ id }) => id === service);
}

function isFound({ name, contacts }: ChatsAgent, text: string): boolean {
  if (text === "" || foldText(name).includes(text)) return true;
  return (contacts.value ?? []).some(({ protocol }) => foldText(protocol).includes(text));
}
