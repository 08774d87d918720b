import type { AgentFacts } from "../../world/types";
import { callLimits } from "../calls/call-limits";
import { describeCall } from "../calls/describe-call";
import type { Cti } from "../cti";
import type { AgentTerms } from "../subscriptions/terms";
import type { Tree } from "../wire/tree";
import { describeAgent } from "./describe-agent";
import { describeDevices } from "./describe-devices";

/** Data of on_agent_status: the agent with devices and the calls in progress the subscription covers. */
export function describeStatus(
  agent: AgentFacts,
  terms: Pick<AgentTerms, "services" | "isAllServices" | "media">,
  cti: Cti,
): { readonly [field: string]: Tree | undefined } {
  const calls = cti.world
    .agentCalls(agent.name)
    .filter(
      ({ service, media }) => (terms.isAllServices || terms.services.has(service)) && terms.media.has(media),
    );
  return {
    ...describeAgent(agent, cti),
    devices: describeDevices(agent),
    calls: calls.map((call) => ({ ...describeCall(call, cti), ...callLimits(call.media) })),
  };
}
