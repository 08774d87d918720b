import { CommandRefusal } from "../commands/command-refusal";
import type { Cti } from "../cti";
import { agentStatistics } from "../statistics/agent-statistics";
import { findAlarm } from "../statistics/alarm-catalogue";
import { serviceStatistics } from "../statistics/service-statistics";
import type { BodyFields, BodyNode } from "../wire/body-node";
import { readNumber } from "../wire/read-number";
import { readObject } from "../wire/read-object";
import { readText } from "../wire/read-text";
import { readTexts } from "../wire/read-texts";
import { isMedia } from "./is-media";
import { ItemCheck } from "./item-check";
import { mediaTypes } from "./media-types";
import { readNames } from "./read-names";
import type { AlarmTerms, SupervisorTerms } from "./terms";

const supervisorEvents = ["on_service_stats", "on_agent_stats", "on_alarm"];
const longestIntervalSeconds = 60;

/** Reads what a supervisor/monitor subscription asks for; throws CommandRefusal. */
export function parseSupervisorTerms(fields: BodyFields, cti: Cti): SupervisorTerms {
  const check = new ItemCheck();
  const { world, quirks } = cti;
  const agents = readNames(fields, "agents");
  const services = readNames(fields, "services");
  const media = readNames(fields, "media_types");
  const events = readNames(fields, "events");
  const terms: SupervisorTerms = {
    resource: "supervisor",
    isAllAgents: agents === undefined,
    agents:
      agents === undefined
        ? world.agents().map(({ name }) => name)
        : check.among("agents", agents, (name) => world.agent(name) !== undefined),
    isAllServices: services === undefined,
    services:
      services === undefined
        ? world.services().map(({ name }) => name)
        : check.among("services", services, (name) => world.service(name) !== undefined),
    media: check.among("media_types", media ?? mediaTypes, isMedia).filter(isMedia),
    events: new Set(
      check.among("events", events ?? supervisorEvents, (name) => supervisorEvents.includes(name)),
    ),
    agentStatistics: readStatistics(fields, "agent_stats", check, isAgentStatistic),
    serviceStatistics: readStatistics(fields, "service_stats", check, (name) =>
      isServiceStatistic(name, quirks.has("30")),
    ),
    alarms: readAlarms(fields.get("alarms"), cti, check),
    updateInterval: readInterval(fields, cti),
  };
  check.finish();
  return terms;
}

function readStatistics(
  fields: BodyFields,
  field: string,
  check: ItemCheck,
  isValid: (name: string) => boolean,
): readonly string[] {
  const names = readTexts(fields.get(field));
  if (names === undefined) throw new CommandRefusal("invalid_data");
  return check.among(field, names, isValid);
}

function isAgentStatistic(name: string): boolean {
  return agentStatistics.includes(name) || name === "calls_details" || name === "states_details";
}

function isServiceStatistic(name: string, isRenamed: boolean): boolean {
  if (isRenamed && name.endsWith("_abandoned") && /^agente?_/.test(name)) return name === "agent_abandoned";
  return serviceStatistics.includes(name) || name === "calls_details";
}

function readInterval(fields: BodyFields, cti: Cti): number {
  const interval = readNumber(fields.get("update_interval"));
  if (interval === undefined) throw new CommandRefusal("missing_data");
  if (!(interval >= cti.switches.minUpdateInterval && interval <= longestIntervalSeconds))
    throw new CommandRefusal("invalid_data");
  return interval;
}

function readAlarms(node: BodyNode | undefined, cti: Cti, check: ItemCheck): readonly AlarmTerms[] {
  if (node === undefined || node === null || node === "") return [];
  if (!Array.isArray(node)) throw new CommandRefusal("invalid_data");
  const alarms: AlarmTerms[] = [];
  const wrong: string[] = [];
  for (const member of node) {
    const alarm = readAlarm(readObject(member), cti);
    if (typeof alarm === "string") wrong.push(alarm);
    else alarms.push(alarm);
  }
  check.among("alarms", wrong, () => false);
  return alarms;
}

/** The alarm, or the name that makes it a wrong item. */
function readAlarm(fields: BodyFields | undefined, cti: Cti): AlarmTerms | string {
  const name = readText(fields?.get("name"));
  const limit = readNumber(fields?.get("value"));
  if (name === undefined || limit === undefined || Number.isNaN(limit))
    throw new CommandRefusal("invalid_data");
  const media = readText(fields?.get("media_type")) ?? "all";
  const kind = findAlarm(name, cti.quirks);
  if (kind === undefined) return name;
  if (media === "all" || media === "*") return { name, ...kind, limit, media: undefined };
  return isMedia(media) ? { name, ...kind, limit, media } : name;
}
