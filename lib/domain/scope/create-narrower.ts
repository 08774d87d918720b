import type {
  FloorAgent,
  FloorAlarm,
  FloorCall,
  FloorCommand,
  FloorContent,
  FloorService,
} from "../floor.ts";
import { memoise } from "./memoise.ts";
import type { Scope } from "./scope.ts";
import type { Topic, Topics } from "./topic.ts";

type Sees = (id: string) => boolean;
type Keyed<T> = Readonly<Record<string, T>>;

type ServiceDays = NonNullable<FloorContent["serviceDays"]>[string];
type AgentDays = NonNullable<FloorContent["agentDays"]>[string];

const nothing = {};

/** The narrowing of one scope and topics, which remembers what it made of every part that is still in use. */
export function createNarrower(scope: Scope, topics: Topics): (content: FloorContent) => FloorContent {
  const wants = (topic: Topic): boolean => scope.kind !== "none" && (topics?.includes(topic) ?? true);
  const part = <T>(topic: Topic, change: (collection: Keyed<T>) => Keyed<T>) =>
    memoise((collection: Keyed<T>) => (wants(topic) ? change(collection) : nothing));
  const seesService = seenIn(scope.kind === "lists" ? scope.services : "all");
  const seesAgent = seenIn(scope.kind === "lists" ? scope.agents : "all");
  const isWhole = scope.kind === "all";
  const sees: Sees = (id) => seesService(id) || seesAgent(id);
  const service = memoise((value: FloorService) => narrowService(value, seesAgent));
  const agent = memoise((value: FloorAgent) => narrowAgent(value, seesService));
  const same = <T>(collection: T): T => collection;

  const services = part<FloorService>("services", isWhole ? same : (all) => pick(all, seesService, service));
  const agents = part<FloorAgent>("agents", isWhole ? same : (all) => pick(all, seesAgent, agent));
  const alarms = part<FloorAlarm>(
    "alarms",
    isWhole
      ? same
      : (all) =>
          filter(all, ({ scope: about, target }) => {
            // A figure of the whole floor tells of services and agents that are not seen.
            if (about === "floor") return false;
            return about === "service" ? seesService(target) : seesAgent(target);
          }),
  );
  const serviceDays = part<ServiceDays>("services", isWhole ? same : (all) => filterIds(all, seesService));
  const agentDay = memoise((value: AgentDays) => filterIds(value, seesService));
  const agentDays = part<AgentDays>("agents", isWhole ? same : (all) => pick(all, seesAgent, agentDay));
  const pauses = part<FloorContent["pauses"][string]>("pauses", same);
  const commands = part<FloorCommand>(
    "commands",
    isWhole
      ? same
      : (all) => {
          return filter(all, (command) => command.target !== undefined && sees(command.target));
        },
  );
  return memoise((content: FloorContent) => ({
    sources: content.sources,
    services: services(content.services),
    agents: agents(content.agents),
    alarms: alarms(content.alarms),
    pauses: pauses(content.pauses),
    commands: commands(content.commands),
    serviceDays: serviceDays(content.serviceDays ?? nothing),
    agentDays: agentDays(content.agentDays ?? nothing),
  }));
}

function seenIn(ids: readonly string[] | "all"): Sees {
  if (ids === "all") return () => true;
  const listed = new Set(ids);
  return (id) => listed.has(id);
}

function pick<T>(all: Keyed<T>, sees: Sees, change: (value: T) => T): Keyed<T> {
  const seen = Object.entries(all).filter(([id]) => sees(id));
  return Object.fromEntries(seen.map(([id, value]) => [id, change(value)]));
}

function filterIds<T>(all: Keyed<T>, sees: Sees): Keyed<T> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => sees(id)));
}

function filter<T>(all: Keyed<T>, isSeen: (value: T) => boolean): Keyed<T> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isSeen(value)));
}

/** Calls of a visible service stay visible, without the name of an agent who is not. */
function narrowService(service: FloorService, seesAgent: Sees): FloorService {
  const { calls } = service;
  if (calls === undefined) return service;
  const hidden = Object.values(calls).some((call) => call.agent !== undefined && !seesAgent(call.agent));
  return hidden ? { ...service, calls: mapCalls(calls, "agent", seesAgent) } : service;
}

/** A visible agent's statistics and calls, without the services that are not visible. */
function narrowAgent(agent: FloorAgent, seesService: Sees): FloorAgent {
  const { calls, metrics, services } = agent;
  const hidesCalls = Object.values(calls ?? {}).some(
    (call) => call.service !== undefined && !seesService(call.service),
  );
  const hidesServices =
    services.some((id) => !seesService(id)) || Object.keys(metrics).some((id) => !seesService(id));
  if (!hidesCalls && !hidesServices) return agent;
  return {
    ...agent,
    services: services.filter(seesService),
    metrics: Object.fromEntries(Object.entries(metrics).filter(([id]) => seesService(id))),
    ...(calls === undefined ? {} : { calls: mapCalls(calls, "service", seesService) }),
  };
}

function mapCalls(calls: Keyed<FloorCall>, member: "agent" | "service", sees: Sees): Keyed<FloorCall> {
  const seen = Object.entries(calls).map(([id, call]): [string, FloorCall] => {
    const reference = call[member];
    if (reference === undefined || sees(reference)) return [id, call];
    const { [member]: _hidden, ...rest } = call;
    return [id, rest];
  });
  return Object.fromEntries(seen);
}
