import {
  type CodecError,
  EncodeError,
  encodeRequest,
  type PlainNode,
  type WireFormat,
} from "./codec/index.ts";
import { decodeInTurns } from "./decode-in-turns.ts";
import type { HttpAnswer, HttpClient, HttpRequest, HttpStream } from "./http-client.ts";
import { InteractError } from "./interact-error.ts";
import { commandTree, type Subscription, subscriptionTree, type WireCommand } from "./translate/index.ts";
import { readResponse, type WireResponse } from "./wire/index.ts";

/** The three resources that have channels and subscriptions of their own. */
export type MonitorName = "supervisor" | "agent" | "config";

/** Requests in the CTI's words. Every method rejects with InteractError only; `rejected` carries the error_type. */
export interface InteractClient {
  /** `<monitor>/monitor/subscribe`; a subscription with an id renews or changes that one. */
  subscribe(subscription: Subscription, signal: AbortSignal): Promise<WireResponse>;
  /** A command with a body. `monitor` says whose unsubscribe or close_channel it is; others are the supervisor's. */
  command(command: WireCommand, signal: AbortSignal, monitor?: MonitorName): Promise<WireResponse>;
  /** A person's command: `onSending` is called just before its first byte leaves. */
  order(command: WireCommand, signal: AbortSignal, onSending: () => void): Promise<WireResponse>;
  /** A GET without side effects, e.g. `supervisor/get_agents_list`. */
  query(path: string, query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<WireResponse>;
  /** Opens a channel; without `channelId` the CTI assigns one. Its events flow in the answer. */
  openChannel(
    monitor: MonitorName,
    method: "POST" | "GET",
    channelId: number | undefined,
    signal: AbortSignal,
  ): Promise<HttpStream>;
  /** Ends every connection at once. */
  close(): Promise<void>;
}

/** A client that speaks `format` over `http`. `format=` is always said, since its default contradicts itself. */
export function createInteractClient(http: HttpClient, format: WireFormat): InteractClient {
  const contentType =
    format === "json" ? "application/json; charset=utf-8" : "application/xml; charset=utf-8";
  const post = (
    path: string,
    tree: PlainNode,
    query: Readonly<Record<string, string>> = {},
  ): HttpRequest => ({
    method: "POST",
    path,
    query: { ...query, format },
    body: { contentType, text: encode(tree, format) },
  });
  const ask = async (request: HttpRequest, signal: AbortSignal): Promise<WireResponse> =>
    readAnswer(await http.exchange(request, signal), format);

  return {
    subscribe: async (subscription, signal) =>
      ask(post(`${subscription.monitor}/monitor/subscribe`, subscriptionTree(subscription)), signal),
    command: async (command, signal, monitor = "supervisor") =>
      ask(post(pathOf(command, monitor), commandTree(command), queryOf(command)), signal),
    order: async (command, signal, onSending) =>
      ask({ ...post(pathOf(command, "supervisor"), commandTree(command)), onSending }, signal),
    query: (path, query, signal) => ask({ method: "GET", path, query: { ...query, format } }, signal),
    async openChannel(monitor, method, channelId, signal) {
      const path = `${monitor}/monitor/open_channel`;
      const id: Record<string, string> = channelId === undefined ? {} : { channel_id: String(channelId) };
      const body = channelId === undefined ? {} : { channel_id: channelId };
      const request: HttpRequest =
        method === "POST" ? post(path, body, id) : { method, path, query: { ...id, format } };
      const answer = await http.stream(request, signal);
      if (!("bytes" in answer)) return answer;
      await readAnswer(answer, format);
      throw new InteractError("malformed", "open_channel was answered without a stream of events");
    },
    close: () => http.close(),
  };
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

async function readAnswer(answer: HttpAnswer, format: WireFormat): Promise<WireResponse> {
  const { contentType } = answer;
  const decoded = await decodeInTurns(answer.bytes, {
    format,
    ...(contentType === undefined ? {} : { contentType }),
  });
  if (!decoded.ok) throw faultOfCodec(decoded.error);
  const response = readResponse(decoded.tree);
  if (response.status === "error") throw faultOfRejection(response);
  return response;
}

function faultOfCodec(error: CodecError): InteractError {
  const details = { detail: `${error.code}: ${error.detail}`, cause: error };
  if (error.code === "html_page") {
    return new InteractError("not_interact", "a web page answered instead of the CTI", details);
  }
  if (error.code === "too_large") return new InteractError("too_large", "the answer is too large", details);
  return new InteractError("malformed", "the answer cannot be read", details);
}

function faultOfRejection(response: WireResponse): InteractError {
  const { errorType = "unknown", errorMessage, errorItems } = response;
  return new InteractError("rejected", `the CTI refused: ${errorType}`, {
    errorType,
    ...(errorMessage === undefined ? {} : { detail: errorMessage.slice(0, 300) }),
    ...(errorItems === undefined ? {} : { errorItems }),
  });
}
