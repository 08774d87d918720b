import type { Cti } from "../cti";
import type { CtiRequest } from "../http/cti-request";
import { describeListedAgent } from "../lists/describe-listed-agent";
import { describeListedClassification } from "../lists/describe-listed-classification";
import { describeListedPause } from "../lists/describe-listed-pause";
import { describeListedService } from "../lists/describe-listed-service";
import type { Command, CommandResult } from "./command";
import { CommandRefusal } from "./command-refusal";

/** Queries of registered items; agent and supervisor share the interval they must keep. */
export const listCommands: readonly Command[] = [
  listCommand("get_agents_list", listAgents),
  listCommand("get_services_list", listServices),
  listCommand("get_pause_type_list", listPauses),
  listCommand("get_classification_list", (_request, cti) => ({
    rest: { classification: cti.world.classifications().map(describeListedClassification) },
  })),
];

function listCommand(name: string, list: Command["run"]): Command {
  return {
    method: "GET",
    name,
    run(request, cti) {
      keepInterval(name, cti);
      return list(request, cti);
    },
  };
}

/** Refuses a list asked for again too soon; a refusal does not prolong the wait. */
function keepInterval(name: string, cti: Cti): void {
  const last = cti.listAnsweredAt.get(name);
  const now = cti.clock.now();
  if (last !== undefined && now - last < cti.switches.listWindowSeconds * 1000)
    throw new CommandRefusal("unsafe_request");
  cti.listAnsweredAt.set(name, now);
}

function isComplete(request: CtiRequest): boolean {
  return request.query.get("complete") === "true";
}

function listAgents(request: CtiRequest, cti: Cti): CommandResult {
  const agents = cti.world.agents();
  if (isComplete(request))
    return { rest: { agents: agents.map((agent) => describeListedAgent(agent, cti)) } };
  const names = (isLogged: boolean): readonly string[] =>
    agents.filter(({ loggedIn }) => loggedIn === isLogged).map(({ name }) => name);
  return { rest: { logged_in_agents: names(true), logged_out_agents: names(false) } };
}

function listServices(request: CtiRequest, cti: Cti): CommandResult {
  const services = cti.world.services();
  if (isComplete(request)) return { rest: { services: services.map(describeListedService) } };
  const names = (isInbound: boolean): readonly string[] =>
    services.filter(({ type }) => (type === "inbound") === isInbound).map(({ name }) => name);
  return { rest: { inbound_services: names(true), outbound_services: names(false) } };
}

function listPauses(request: CtiRequest, cti: Cti): CommandResult {
  const trigger = request.query.get("trigger") ?? "manual";
  if (trigger !== "manual" && trigger !== "scheduled") throw new CommandRefusal("invalid_data");
  const pauses = cti.world.pauses().filter((pause) => pause.trigger === trigger);
  return { rest: { trigger, pauses: pauses.map(describeListedPause) } };
}
