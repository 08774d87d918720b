import type {
  AgentFacts,
  CallFacts,
  ClassificationFacts,
  Media,
  PauseFacts,
  ServiceFacts,
  StateTotals,
  World,
} from "../../world/types";
import type { Cti } from "../cti";
import { type ActiveAlarm, activeAlarms } from "../statistics/active-alarms";
import { findAlarm } from "../statistics/alarm-catalogue";
import { mediaTypes } from "../subscriptions/media-types";
import type { AlarmTerms } from "../subscriptions/terms";
import { ControlRefusal } from "./control-refusal";
import { Quirks } from "./quirks";

type Statistics = Readonly<Record<string, number>>;

/** An alarm to evaluate: it sounds above `limit`. */
export interface AlarmThreshold {
  readonly name: string;
  readonly limit: number;
  /** Every media when absent. */
  readonly media?: Media;
}

/** Everything there is to know of the contact centre at one instant of its clock. */
export interface Truth {
  /** Epoch ms. */
  readonly now: number;
  readonly isConnected: boolean;
  readonly services: readonly (ServiceFacts & {
    readonly statistics: readonly { readonly media: Media; readonly values: Statistics }[];
    readonly calls: readonly CallFacts[];
  })[];
  readonly agents: readonly (AgentFacts & {
    readonly statistics: readonly {
      readonly service: string;
      readonly media: Media;
      readonly values: Statistics;
    }[];
    readonly states: readonly StateTotals[];
    readonly calls: readonly CallFacts[];
  })[];
  readonly pauses: readonly PauseFacts[];
  readonly classifications: readonly ClassificationFacts[];
  readonly alarms: readonly ActiveAlarm[];
}

/** The whole ledger now. */
export function describeTruth(cti: Cti, thresholds?: readonly AlarmThreshold[]): Truth {
  const { world } = cti;
  return {
    now: world.now(),
    isConnected: cti.isConnected,
    services: world.services().map((service) => describeService(service, world)),
    agents: world.agents().map((agent) => describeAgent(agent, world)),
    pauses: world.pauses(),
    classifications: world.classifications(),
    alarms: thresholds === undefined ? subscribedAlarms(cti) : alarmsAbove(thresholds, world),
  };
}

function describeService(service: ServiceFacts, world: World): Truth["services"][number] {
  const statistics = service.media.flatMap((media) => {
    const values = world.serviceStatistics(service.name, media);
    return values === undefined ? [] : [{ media, values }];
  });
  return { ...service, statistics, calls: world.serviceCalls(service.name) };
}

function describeAgent(agent: AgentFacts, world: World): Truth["agents"][number] {
  const statistics = agent.services.flatMap((service) =>
    (world.service(service)?.media ?? []).flatMap((media) => {
      const values = world.agentStatistics(agent.name, service, media);
      return values === undefined ? [] : [{ service, media, values }];
    }),
  );
  return { ...agent, statistics, states: world.agentStates(agent.name), calls: world.agentCalls(agent.name) };
}

function subscribedAlarms({ subscriptions, world }: Cti): readonly ActiveAlarm[] {
  return subscriptions
    .list()
    .flatMap(({ terms }) => (terms.resource === "supervisor" ? activeAlarms(terms, world) : []));
}

function alarmsAbove(thresholds: readonly AlarmThreshold[], world: World): readonly ActiveAlarm[] {
  const alarms = thresholds.map(({ name, limit, media }): AlarmTerms => {
    const kind = findAlarm(name, new Quirks());
    if (kind === undefined) throw new ControlRefusal(`There is no alarm ${name}`);
    return { name, ...kind, limit, media };
  });
  const services = world.services().map(({ name }) => name);
  const agents = world.agents().map(({ name }) => name);
  return activeAlarms({ alarms, services, agents, media: mediaTypes }, world);
}
