import {
  type ChatsAgent,
  type FloorDocument,
  type OmniStatus,
  readChatsDashboard,
  type TileServices,
} from "@/lib/domain/index.ts";

/** A sum over agents, or why it is not known. */
export type BriefSum = { readonly value: number } | { readonly value?: undefined; readonly reason: string };

/** Omni's chats-dashboard in short. */
export interface ChatsBrief {
  readonly contacts: BriefSum;
  readonly holding: BriefSum;
  readonly slots: BriefSum;
  readonly usedSlots: BriefSum;
  /** Agents by Omni's status; `unknown`: no origin tells it. */
  readonly agents: Readonly<Record<"available" | "paused" | "offline" | "unknown", number>>;
}

/** Sums up the agents of the services: contacts and slots of who is logged in, everybody by status. */
export function readChatsBrief(
  floor: FloorDocument,
  services: TileServices,
  whatsappServices: readonly string[],
): ChatsBrief {
  const dashboard = readChatsDashboard(floor, { whatsappServices });
  const wanted = services === "all" ? undefined : new Set(services);
  const agents = { available: 0, paused: 0, offline: 0, unknown: 0 };
  const present: ChatsAgent[] = [];
  for (const id of dashboard.ids) {
    const status = dashboard.statusOf(id);
    if (wanted === undefined && status === "offline") {
      agents.offline += 1;
      continue;
    }
    const agent = dashboard.read(id);
    if (agent === undefined || !isOf(agent, wanted)) continue;
    agents[countedAs(status)] += 1;
    if (status !== "offline") present.push(agent);
  }
  return {
    agents,
    contacts: sum(present, ({ contacts }) =>
      contacts.quality === "unavailable" ? contacts : { value: contacts.value.length },
    ),
    holding: sum(present, ({ contacts }) =>
      contacts.quality === "unavailable"
        ? contacts
        : { value: contacts.value.filter(({ status }) => status === "holding").length },
    ),
    slots: sum(present, ({ capacity }) => capacity),
    usedSlots: sum(present, ({ usedSlots }) => usedSlots),
  };
}

function isOf({ services }: ChatsAgent, wanted: ReadonlySet<string> | undefined): boolean {
  return wanted === undefined || (services.value ?? []).some(({ id }) => wanted.has(id));
}

function countedAs(status: OmniStatus | null): keyof ChatsBrief["agents"] {
  if (status === "pausa") return "paused";
  return status ?? "unknown";
}

/** Known only where it is known of everybody: a sum of some would be taken for that of all. */
function sum(agents: readonly ChatsAgent[], read: (agent: ChatsAgent) => BriefSum): BriefSum {
  let value = 0;
  for (const agent of agents) {
    const part = read(agent);
    if (part.value === undefined) return { reason: part.reason };
    value += part.value;
  }
  return { value };
}
