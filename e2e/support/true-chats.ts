import { trueAgents, trueTotals } from "../../app/api/dashboard/testing/true-dashboards.ts";
import type { Truth } from "../../lib/simulator/index.ts";
import type { ShownChatsAgent } from "./read-chats.ts";

type TrueAgent = Truth["agents"][number];

/** What the chats page must show of every agent, from the simulator's own books. */
export function trueChatsAgents(truth: Truth): readonly ShownChatsAgent[] {
  const statuses: Readonly<Record<string, string>> = { pausa: "paused" };
  return trueAgents(truth)
    .map(({ User_short_name, Status, Capacidade, Serviço, Atendimento }) => ({
      agent: `interact:${User_short_name}`,
      status: statuses[Status] ?? Status,
      slots: `${Atendimento.length}/${Capacidade}`,
      services: Serviço === null ? "" : `≈ ${Serviço.join(", ")}`,
      contacts: Atendimento.map(({ Protocolo, Status: status, Serviço: service }) => ({
        protocol: Protocolo,
        status,
        service: service ?? "",
      })).sort((a, b) => (a.protocol < b.protocol ? -1 : 1)),
    }))
    .sort((a, b) => (a.agent < b.agent ? -1 : 1));
}

export interface AskedChats {
  readonly media?: string;
  readonly service?: string;
  readonly whatsapp: string;
}

/** Omni's totals by our attribute; `≈`: the day began before anybody looked, so counters count since their reset. */
const totalsOf: readonly (readonly [
  attribute: string,
  omni: string,
  kind: "count" | "≈ count" | "≈ time",
])[] = [
  ["queue", "Fila", "count"],
  ["received", "Recebidas", "≈ count"],
  ["sessions", "Sessions", "count"],
  ["finished", "Finished_sessions", "≈ count"],
  ["current_chats", "Current_chats", "count"],
  ["aht", "Chat_aht", "≈ time"],
  ["reply_time", "Chat_tmr", "≈ time"],
  ["first_reply_time", "Chat_tmr1", "≈ time"],
  ["capacity", "Total_disponíveis", "count"],
  ["used_slots", "Total_telas", "count"],
  ["logged", "_logged", "count"],
  ["available", "_countAvailable", "count"],
  ["paused", "_countPaused", "count"],
  ["talking", "_countTalking", "count"],
  ["offline", "Offline", "count"],
];

/** Of one service; agents are those who were seen there, so that their counts are near the truth. */
const servicesOf: typeof totalsOf = [
  ["queue", "Fila", "count"],
  ["received", "Recebidas", "≈ count"],
  ["handled", "Atendidas", "≈ count"],
  ["handling", "Em_atendimento", "count"],
  ["finished", "Finalizadas", "≈ count"],
  ["aht", "Chat_aht", "≈ time"],
  ["reply_time", "Chat_tmr", "≈ time"],
  ["first_reply_time", "Chat_tm1r", "≈ time"],
  ["avg_wait", "AVG_TIME", "≈ time"],
  ["max_wait", "MAX_TIME", "≈ time"],
  ["capacity", "Total_disponiveis", "≈ count"],
  ["logged", "Logged", "≈ count"],
  ["available", "CountAvailable", "≈ count"],
  ["paused", "CountPaused", "≈ count"],
  ["talking", "CountTalking", "≈ count"],
  ["offline", "Offline", "≈ count"],
];

/** What the chat services page must show under these filters, but for the shortest waits, which go by the clock. */
export function trueChatServices(truth: Truth, asked: AskedChats): ReadonlyMap<string, string> {
  const { Services, ...totals } = trueTotals(truth, {
    media: asked.media,
    service: asked.service,
    whatsapp: asked.whatsapp,
  });
  // A service, and WhatsApp as a set of services, narrow the agents to those who were seen there.
  const isNarrowed = asked.service !== undefined || asked.media === "whatsapp";
  const agentCounts = new Set([
    "capacity",
    "used_slots",
    "logged",
    "available",
    "paused",
    "talking",
    "offline",
  ]);
  const shown = new Map<string, string>();
  for (const [attribute, omni, kind] of totalsOf) {
    const isNear = isNarrowed && agentCounts.has(attribute);
    shown.set(attribute, textOf(read(totals, omni), isNear ? "≈ count" : kind));
  }
  for (const service of Services)
    for (const [attribute, omni, kind] of servicesOf)
      shown.set(`interact:${service.Service} ${attribute}`, textOf(read(service, omni), kind));
  return shown;
}

/** A user's totals, from the agent's own statistics and calls. */
export function trueUserTotals(agent: TrueAgent): ReadonlyMap<string, string> {
  const rows = agent.statistics.filter(({ media }) => media === "chat" || media === "email");
  const sum = (...names: readonly string[]): number =>
    rows.reduce((all, { values }) => all + names.reduce((part, name) => part + (values[name] ?? 0), 0), 0);
  const mine = agent.calls.filter(({ media }) => media !== "voice");
  const open = mine.filter(({ queued }) => !queued);
  const ofServices = open.filter(({ service }) => service !== "");
  const isPaused = agent.state.endsWith("pause");
  const slots = agent.devices.filter(({ media }) => media === "chat" || media === "email");
  return new Map([
    ["received", `≈ ${sum("inbound")}`],
    ["sessions", `${new Set(ofServices.map(({ id }) => id)).size}`],
    ["finished", `≈ ${Math.max(0, sum("total") - ofServices.length)}`],
    ["aht", textOf(Math.round(sum("handle_time", "after_call_work_time") / sum("total")), "≈ time")],
    ["capacity", `${slots.reduce((all, { quantity }) => all + quantity, 0)}`],
    ["used_slots", `${open.length}`],
    ["logged", "1"],
    ["available", isPaused ? "0" : "1"],
    ["paused", isPaused ? "1" : "0"],
    ["offline", "0"],
    ["reply_time", "—"],
  ]);
}

function read(row: object, name: string): number | null {
  const value: unknown = Object.entries(row).find(([key]) => key === name)?.[1];
  return typeof value === "number" ? value : null;
}

function textOf(value: number | null, kind: "count" | "≈ count" | "≈ time"): string {
  if (value === null) return "—";
  const near = kind.startsWith("≈") ? "≈ " : "";
  return near + (kind.endsWith("time") ? clockOf(value) : value.toLocaleString("en"));
}

function clockOf(seconds: number): string {
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0"));
  return [Math.floor(seconds / 3600), ...parts].join(":");
}
