import type { PlainNode } from "../codec/index.ts";

/** A command that sends a body, in our words. Ids of subscriptions and channels go back in the type they came in. */
export type WireCommand =
  | { readonly name: "unsubscribe"; readonly id: string | number }
  | { readonly name: "open_channel" | "close_channel"; readonly channelId: number }
  | { readonly name: "clear_agent_stats" | "clear_service_stats"; readonly subscriptionId: string | number }
  | { readonly name: "reset_agent_stats"; readonly agent: string }
  | { readonly name: "reset_service_stats"; readonly service: string }
  | {
      readonly name: "set_agent_state";
      readonly supervisor: string;
      readonly password: string;
      readonly agent: string;
      readonly stateId: string;
    }
  | {
      readonly name: "agent_logout";
      readonly supervisor: string;
      readonly password: string;
      readonly agent: string;
    };

/** The body of a command, for `encodeRequest`. Two of them carry a password: never log it. */
export function commandTree(command: WireCommand): PlainNode {
  switch (command.name) {
    case "unsubscribe":
      return { id: command.id };
    case "open_channel":
    case "close_channel":
      return { channel_id: command.channelId };
    case "clear_agent_stats":
    case "clear_service_stats":
      return { subscription_id: command.subscriptionId };
    case "reset_agent_stats":
      return { agent: command.agent };
    case "reset_service_stats":
      return { service: command.service };
    case "set_agent_state":
      return { ...credentials(command), agent: command.agent, state_id: numberWhenExact(command.stateId) };
    case "agent_logout":
      return { ...credentials(command), agent: command.agent };
  }
}

function credentials(command: { readonly supervisor: string; readonly password: string }): PlainNode {
  return { supervisor: command.supervisor, password: command.password };
}

/** The manual's samples show state ids as numbers; an id that is not exactly one stays a text. */
function numberWhenExact(id: string): string | number {
  const number = Number(id);
  return Number.isSafeInteger(number) && String(number) === id ? number : id;
}
