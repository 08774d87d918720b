import type { PlainNode } from "../codec/index.ts";
import { canonicalWord } from "./canonical-word.ts";
import { readText } from "./read-text.ts";
import type { WireEvent } from "./wire-event.ts";

/** Events about the channel, the subscription and the server [manual: control events]; undefined when it is none of them. */
export function readControlEvent(name: string, node: PlainNode): WireEvent | undefined {
  const channelId = readText(node.channel_id);
  const id = readText(node.id);
  switch (name) {
    case "on_open_channel":
      return { kind: "open_channel", channelId: channelId ?? id };
    case "on_close_channel":
      return { kind: "close_channel", channelId: channelId ?? id };
    case "on_subscription_expire":
      return { kind: "subscription_expire", id, channelId };
    case "on_subscription_expire_warning":
      return { kind: "subscription_expire_warning", id, channelId };
    case "on_server_state_change":
      return { kind: "server_state", state: readServerState(node) };
    default:
      return undefined;
  }
}

function readServerState(node: PlainNode): "connected" | "disconnected" | "unknown" {
  const state = canonicalWord(readText(node.state) ?? "");
  return state === "connected" || state === "disconnected" ? state : "unknown";
}
