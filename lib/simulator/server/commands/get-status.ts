import type { AgentFacts } from "../../world/types";
import { describeStatus } from "../agents/describe-status";
import type { Cti } from "../cti";
import { readParameter } from "../http/read-parameter";
import { mediaTypes } from "../subscriptions/media-types";
import type { Tree } from "../wire/tree";
import type { Command } from "./command";
import { CommandRefusal } from "./command-refusal";

const everything = { services: new Set<string>(), isAllServices: true, media: new Set(mediaTypes) };

/** `agent/get_status`: one agent, or all, with calls in progress and devices. */
export const getStatus: Command = {
  method: "GET",
  name: "get_status",
  resource: "agent",
  run(request, cti) {
    const name = readParameter(request, "agent");
    const agents = name === undefined ? cti.world.agents() : [cti.world.agent(name)];
    const known = agents.filter((agent) => agent !== undefined);
    if (known.length === 0 && name !== undefined) throw new CommandRefusal("not_found");
    return { rest: { agents: known.map((agent) => statusOf(agent, cti)) } };
  },
};

/** As in events, but named `name` and without the state's id. */
function statusOf(agent: AgentFacts, cti: Cti): Tree {
  const { agent: name, state_id: _id, devices, calls, ...rest } = describeStatus(agent, everything, cti);
  return { name, ...rest, calls, devices };
}
