import { EncodeError, encodeRequest, type PlainNode, type WireFormat } from "./codec/index.ts";
import type { HttpRequest } from "./http-client.ts";
import { InteractError } from "./interact-error.ts";
import { commandTree, type WireCommand } from "./translate/index.ts";

/** The three resources that have channels and subscriptions of their own. */
export type MonitorName = "supervisor" | "agent" | "config";

/** A request with a body. `format=` is always said, since its default contradicts itself. @throws InteractError `malformed` */
export function postRequest(
  format: WireFormat,
  path: string,
  tree: PlainNode,
  query: Readonly<Record<string, string>> = {},
): HttpRequest {
  const contentType =
    format === "json" ? "application/json; charset=utf-8" : "application/xml; charset=utf-8";
  return {
    method: "POST",
    path,
    query: { ...query, format },
    body: { contentType, text: encode(tree, format) },
  };
}

/** A command as it is asked; `monitor` says whose unsubscribe or close_channel it is. @throws InteractError `malformed` */
export function commandRequest(
  format: WireFormat,
  command: WireCommand,
  monitor: MonitorName = "supervisor",
): HttpRequest {
  return postRequest(format, pathOf(command, monitor), commandTree(command), queryOf(command));
}

/** A name that the format cannot carry is a fault of this request alone. */
function encode(tree: PlainNode, format: WireFormat): string {
  try {
    return encodeRequest(tree, format);
  } catch (cause) {
    if (!(cause instanceof EncodeError)) throw cause;
    throw new InteractError("malformed", "the request cannot be written in this format", { cause });
  }
}

function pathOf(command: WireCommand, monitor: MonitorName): string {
  switch (command.name) {
    case "unsubscribe":
    case "open_channel":
    case "close_channel":
      return `${monitor}/monitor/${command.name}`;
    default:
      return `supervisor/${command.name}`;
  }
}

/** Errors of the manual speak of URL parameters where its samples send a body: both are sent. */
function queryOf(command: WireCommand): Record<string, string> {
  if (command.name === "unsubscribe") return { id: String(command.id) };
  if (command.name === "close_channel") return { channel_id: String(command.channelId) };
  return {};
}
