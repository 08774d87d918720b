import type { Truth } from "@/lib/simulator/index.ts";

type Agent = Truth["agents"][number];
type Service = Truth["services"][number];

interface Asked {
  readonly media: string | undefined;
  readonly service: string | undefined;
  readonly whatsapp: string;
}

/** The chats-dashboard by the simulator's own books, written without a line of the product. */
export function trueAgents({ agents }: Truth) {
  return [...agents].sort(byName).map((agent) => ({
    Agente: agent.name,
    User_short_name: agent.name,
    Capacidade: slots(agent, ["chat", "email"]),
    Status: status(agent),
    Serviço: seen(agent).size > 0 ? [...seen(agent)].sort() : null,
    Atendimento: agent.calls
      .filter(({ queued, media }) => !queued && media !== "voice")
      .map(({ id, service, state }) => ({
        Status: state === "held" ? "holding" : "normal",
        Serviço: service === "" ? null : service,
        Protocolo: id.trim(),
      })),
  }));
}

/** The chat-services by the simulator's own books; shortest waits are left out. */
export function trueTotals(truth: Truth, asked: Asked) {
  const mediaOf = (name: string): string[] => {
    const isWhatsapp = name === asked.whatsapp;
    if (asked.media === "whatsapp") return isWhatsapp ? ["chat"] : [];
    if (asked.media === "chat") return isWhatsapp ? [] : ["chat"];
    return asked.media === undefined ? ["chat", "email"] : [asked.media];
  };
  const isNarrowed = asked.service !== undefined || asked.media === "whatsapp";
  const services = [...truth.services]
    .sort(byName)
    .filter(({ name }) => asked.service === undefined || name === asked.service)
    .filter(({ name, media }) => media.some((each) => mediaOf(name).includes(each)));
  const names = services.map(({ name }) => name);
  const agents = truth.agents.filter((agent) => !isNarrowed || names.some((name) => seen(agent).has(name)));
  const rows = services.map((service) => trueService(service, mediaOf(service.name), truth, asked));
  const current = services.flatMap(({ name, calls }) =>
    calls.filter(({ queued, media }) => !queued && mediaOf(name).includes(media)),
  );
  const counts = agentCounts(agents, slotMedia(asked));
  return {
    Fila: sum(rows, "Fila"),
    Recebidas: sum(rows, "Recebidas"),
    Sessions: new Set(current.map(({ id }) => id.trim())).size,
    Finished_sessions: sum(rows, "Finalizadas"),
    Current_chats: new Set(current.map(({ interlocutor }) => interlocutor.trim())).size,
    Chat_aht: ratio(
      services.reduce((all, each) => all + handleSeconds(each, mediaOf(each.name)), 0),
      sum(rows, "Atendidas"),
    ),
    Chat_tmr: null,
    Chat_tmr1: null,
    Total_disponíveis: counts.slots,
    Total_telas: agents.flatMap(({ calls }) =>
      calls.filter(({ queued, media, service }) => !queued && mediaOf(service).includes(media)),
    ).length,
    _logged: counts.logged,
    _countAvailable: counts.available,
    _countPaused: counts.paused,
    _countTalking: counts.talking,
    Offline: counts.offline,
    Services: rows,
  };
}

function trueService(service: Service, media: string[], { agents }: Truth, asked: Asked) {
  const value = (name: string) => statistic(service, media, name);
  const counts = agentCounts(
    agents.filter((agent) => seen(agent).has(service.name)),
    slotMedia(asked),
  );
  return {
    Service: service.name,
    Chat_tm1r: null,
    Chat_aht: ratio(handleSeconds(service, media), value("handled")),
    Chat_tmr: null,
    Atendidas: value("handled"),
    Recebidas: value("received"),
    Finalizadas: Math.max(
      0,
      value("handled") -
        value("handling") -
        value("classifying") -
        value("after_call_working") -
        value("terminating"),
    ),
    Total_disponiveis: counts.slots,
    Em_atendimento: value("handling"),
    Fila: value("waiting"),
    Logged: counts.logged,
    CountAvailable: counts.available,
    CountPaused: counts.paused,
    CountTalking: counts.talking,
    Offline: counts.offline,
    AVG_TIME: ratio(value("queue_time"), value("dequeued")),
    MAX_TIME: Math.max(
      ...service.statistics
        .filter((each) => media.includes(each.media))
        .map(({ values }) => values.longest_queue_time ?? 0),
    ),
  };
}

function agentCounts(agents: readonly Agent[], media: readonly string[]) {
  const online = agents.filter((agent) => agent.loggedIn);
  const paused = agents.filter((agent) => status(agent) === "pausa").length;
  return {
    logged: online.length,
    available: online.length - paused,
    paused,
    talking: agents.filter(({ calls }) =>
      calls.some(({ media: each, queued }) => each === "voice" && !queued),
    ).length,
    offline: agents.length - online.length,
    slots: online.reduce((all, agent) => all + slots(agent, media), 0),
  };
}

/** The services that the CTI gives away as the agent's: it tells of none without statistics. */
function seen({ statistics, calls, services }: Agent): ReadonlySet<string> {
  const names = [...statistics, ...calls].map(({ service }) => service);
  return new Set(names.filter((name) => services.includes(name)));
}

function status({ state }: Agent): string {
  if (state === "not_logged_in") return "offline";
  return state.endsWith("pause") ? "pausa" : "available";
}

function slots({ devices }: Agent, media: readonly string[]): number {
  return devices.reduce((all, device) => all + (media.includes(device.media) ? device.quantity : 0), 0);
}

function slotMedia({ media }: Asked): readonly string[] {
  if (media === undefined) return ["chat", "email"];
  return media === "email" ? ["email"] : ["chat"];
}

function statistic({ statistics }: Service, media: readonly string[], name: string): number {
  const own = statistics.filter((each) => media.includes(each.media));
  return own.reduce((all, { values }) => all + (values[name] ?? Number.NaN), 0);
}

function handleSeconds(service: Service, media: readonly string[]): number {
  return (
    statistic(service, media, "talk_time") +
    statistic(service, media, "hold_time") +
    statistic(service, media, "after_call_work_time")
  );
}

function sum(
  rows: readonly ReturnType<typeof trueService>[],
  name: "Fila" | "Recebidas" | "Atendidas" | "Finalizadas",
) {
  return rows.reduce((all, row) => all + row[name], 0);
}

function ratio(seconds: number, count: number): number | null {
  return count === 0 ? null : Math.round(seconds / count);
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}
