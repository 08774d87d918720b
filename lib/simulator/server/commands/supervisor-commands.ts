import type { CommandOutcome } from "../../world/types";
import type { Cti } from "../cti";
import type { CtiRequest } from "../http/cti-request";
import { SupervisorFeed } from "../statistics/supervisor-feed";
import type { Command, CommandResult } from "./command";
import { CommandRefusal } from "./command-refusal";
import { describeGrants } from "./describe-grants";
import { requireParameter } from "./require-parameter";

/** Commands of the supervisor over agents, services and statistics. */
export const supervisorCommands: readonly Command[] = [
  { method: "POST", name: "set_agent_state", run: setAgentState },
  { method: "POST", name: "agent_logout", run: logoutAgent },
  { method: "POST", name: "reset_agent_stats", run: resetAgent },
  { method: "POST", name: "reset_service_stats", run: resetService },
  { method: "POST", name: "clear_agent_stats", run: (request, cti) => clearCache("agents", request, cti) },
  {
    method: "POST",
    name: "clear_service_stats",
    run: (request, cti) => clearCache("services", request, cti),
  },
  {
    method: "GET",
    name: "get_user_grants",
    run: (request, cti) => ({ rest: describeGrants(requireParameter(request, "name"), cti) }),
  },
];

function setAgentState(request: CtiRequest, cti: Cti): CommandResult {
  const supervisor = requireParameter(request, "supervisor");
  const password = requireParameter(request, "password");
  const agent = requireParameter(request, "agent");
  const stateId = Number(requireParameter(request, "state_id"));
  if (!Number.isInteger(stateId)) throw new CommandRefusal("invalid_data");
  authorize(supervisor, password, cti);
  requireAgent(agent, cti);
  return settle(cti.world.setAgentState(agent, stateId, supervisor));
}

function logoutAgent(request: CtiRequest, cti: Cti): CommandResult {
  const supervisor = requireParameter(request, "supervisor");
  const password = requireParameter(request, "password");
  const agent = requireParameter(request, "agent");
  authorize(supervisor, password, cti);
  requireAgent(agent, cti);
  return settle(cti.world.logoutAgent(agent, supervisor));
}

function resetAgent(request: CtiRequest, cti: Cti): CommandResult {
  const agent = requireParameter(request, "agent");
  requireAgent(agent, cti);
  const result = settle(cti.world.resetAgentStatistics(agent));
  for (const { feed } of cti.subscriptions.list()) feed.clear("agents", agent);
  return result;
}

function resetService(request: CtiRequest, cti: Cti): CommandResult {
  const service = requireParameter(request, "service");
  if (cti.world.service(service) === undefined) throw new CommandRefusal("not_found");
  const result = settle(cti.world.resetServiceStatistics(service));
  for (const { feed } of cti.subscriptions.list()) feed.clear("services", service);
  return result;
}

/** Forgets what one subscription was sent, so that everything is sent again. */
function clearCache(kind: "agents" | "services", request: CtiRequest, cti: Cti): CommandResult {
  const id = Number(requireParameter(request, "subscription_id"));
  const subscription = cti.subscriptions.get(id);
  if (subscription?.terms.resource !== "supervisor") throw new CommandRefusal("not_found");
  subscription.feed.clear(kind);
  if (subscription.feed instanceof SupervisorFeed) subscription.feed.sendAgain();
  return {};
}

function authorize(login: string, password: string, cti: Cti): void {
  const supervisor = cti.supervisors.find(login);
  const mayChange = supervisor?.grants.supervision.includes("agent_change_state") === true;
  if (supervisor?.password !== password || !mayChange) throw new CommandRefusal("command_denied");
}

function requireAgent(name: string, cti: Cti): void {
  if (cti.world.agent(name) === undefined) throw new CommandRefusal("not_found");
}

function settle(outcome: CommandOutcome): CommandResult {
  if (!outcome.ok) throw new CommandRefusal(outcome.error);
  return {};
}
