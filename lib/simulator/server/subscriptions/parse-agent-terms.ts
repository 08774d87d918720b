import { agentEvents } from "../agents/agent-events";
import type { Cti } from "../cti";
import type { BodyFields } from "../wire/body-node";
import { readText } from "../wire/read-text";
import { isMedia } from "./is-media";
import { ItemCheck } from "./item-check";
import { mediaTypes } from "./media-types";
import { readNames } from "./read-names";
import type { AgentTerms } from "./terms";

/** Reads what an agent/monitor subscription asks for; throws CommandRefusal. */
export function parseAgentTerms(fields: BodyFields, cti: Cti): AgentTerms {
  const check = new ItemCheck();
  const { world, quirks } = cti;
  const agents = readNames(fields, "agents");
  const services = readNames(fields, "services");
  const media = readNames(fields, "media_types");
  const events = readNames(fields, "events");
  const known = agentEvents(quirks.has("87"));
  const terms: AgentTerms = {
    resource: "agent",
    isAllAgents: agents === undefined,
    agents:
      agents === undefined
        ? world.agents().map(({ name }) => name)
        : check.among("agents", agents, (name) => world.agent(name) !== undefined),
    isAllServices: services === undefined,
    services: new Set(
      services === undefined
        ? world.services().map(({ name }) => name)
        : check.among("services", services, (name) => world.service(name) !== undefined),
    ),
    media: new Set(check.among("media_types", media ?? mediaTypes, isMedia).filter(isMedia)),
    events: new Set(
      check
        .among("events", events ?? known, (name) => known.includes(name))
        .map((name) => (name === "on_change_state" || name === "on_stage_change" ? "on_state_change" : name)),
    ),
    hasControl: readText(fields.get("agent_control")) === "true",
  };
  check.finish();
  return terms;
}
