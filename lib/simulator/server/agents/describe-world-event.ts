import type { AgentFacts, CallFacts, ChatMessageFacts, WorldEvent } from "../../world/types";
import { callLimits } from "../calls/call-limits";
import { describeCall } from "../calls/describe-call";
import type { Cti } from "../cti";
import type { AgentTerms } from "../subscriptions/terms";
import type { Tree } from "../wire/tree";
import { describeAgent } from "./describe-agent";
import { describeDevices } from "./describe-devices";

type Fields = { readonly [field: string]: Tree | undefined };
type AgentWorldEvent = Extract<WorldEvent, { readonly agent: string }>;

/** An event as the agent resource tells it. */
interface ToldEvent {
  readonly name: string;
  readonly fields: Fields;
}

/** What a subscription is told of something that happened to an agent; undefined when its filters hide it. */
export function describeWorldEvent(
  event: AgentWorldEvent,
  agent: AgentFacts,
  terms: AgentTerms,
  cti: Cti,
): ToldEvent | undefined {
  const common = describeAgent(agent, cti);
  const name = `on_${event.type}`;
  switch (event.type) {
    case "login":
    case "logout":
      return { name, fields: common };
    case "state_change":
      return { name, fields: { ...common, state_changed_by: agent.stateChangedBy } };
    case "config_change":
      return { name, fields: { ...common, devices: describeDevices(agent) } };
    case "chat_message":
      if (!covers(terms, event.message.service) || !terms.media.has("chat")) return undefined;
      return { name, fields: { ...common, ...describeMessage(event.message, cti) } };
    default:
      if (!covers(terms, event.call.service) || !terms.media.has(event.call.media)) return undefined;
      return {
        name,
        fields: { ...common, ...describeCall(event.call, cti), ...extras(event.type, event.call, agent) },
      };
  }
}

function covers(terms: AgentTerms, service: string): boolean {
  return terms.isAllServices || terms.services.has(service);
}

function extras(type: string, call: CallFacts, agent: AgentFacts): Fields {
  const limits = callLimits(call.media);
  if (type === "call_receive") {
    const device = agent.devices.find(({ media }) => media === call.media);
    return { ...limits, must_accept: device?.handleMode === "manual" };
  }
  if (type !== "call_release") return {};
  const { classification_time, after_call_work_time } = limits;
  return { must_classify: call.media === "voice", classification_time, after_call_work_time };
}

function describeMessage(message: ChatMessageFacts, cti: Cti): Fields {
  return {
    service: message.service,
    call_id: message.callId,
    actor: message.actor,
    actor_alias: message.actorAlias,
    message: message.message,
    message_id: message.messageId,
    timestamp: cti.dates.write(message.at, cti.switches.dateFormat),
  };
}
