import type { AgentFacts, SupervisorFacts } from "../../world/types";
import type { Cti } from "../cti";
import type { Tree } from "../wire/tree";
import { CommandRefusal } from "./command-refusal";

type Grants = SupervisorFacts["grants"];

const agentGrants = ["login", "branch_transfer", "send_message", "call_history", "chat_call"];
const callGrants = ["call_receive", "call_inbound", "call_consultation", "call_transfer", "call_conference"];

/** Fields of a get_user_grants answer for a supervisor or an agent; throws not_found for a stranger. */
export function describeGrants(name: string, cti: Cti): { readonly [field: string]: Tree } {
  const supervisor = cti.supervisors.find(name);
  const agent = cti.world.agent(name);
  const grants = supervisor?.grants ?? (agent === undefined ? undefined : grantsOfAgent(agent));
  if (grants === undefined) throw new CommandRefusal("not_found");
  const { supervision, access } = grants;
  const calls = describeCalls(grants, cti.quirks.has("59"));
  return { name, grants: { supervision, access, agent: grants.agent, calls } };
}

/** Grants over calls exist for agents while they are logged in. */
function grantsOfAgent({ loggedIn, devices }: AgentFacts): Grants {
  const calls = loggedIn ? devices.map(({ media }) => ({ media, grants: callGrants })) : [];
  return { supervision: [], access: [], agent: agentGrants, calls };
}

function describeCalls({ calls }: Grants, isList: boolean): Tree {
  if (isList) return calls.map(({ media, grants }) => ({ media_type: media, grants }));
  return Object.fromEntries(calls.map(({ media, grants }) => [media, grants]));
}
