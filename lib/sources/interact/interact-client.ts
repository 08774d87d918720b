import type { WireFormat } from "./codec/index.ts";
import { commandRequest, type MonitorName, postRequest } from "./command-request.ts";
import type { HttpClient, HttpRequest, HttpStream } from "./http-client.ts";
import { InteractError } from "./interact-error.ts";
import { readAnswer } from "./read-answer.ts";
import { type Subscription, subscriptionTree, type WireCommand } from "./translate/index.ts";
import type { WireResponse } from "./wire/index.ts";

export type { MonitorName } from "./command-request.ts";

/** Requests in the CTI's words. Every method rejects with InteractError only; `rejected` carries the error_type. */
export interface InteractClient {
  /** `<monitor>/monitor/subscribe`; a subscription with an id renews or changes that one. */
  subscribe(subscription: Subscription, signal: AbortSignal): Promise<WireResponse>;
  /** A command with a body. `monitor` says whose unsubscribe or close_channel it is; others are the supervisor's. */
  command(command: WireCommand, signal: AbortSignal, monitor?: MonitorName): Promise<WireResponse>;
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
  const ask = async (request: HttpRequest, signal: AbortSignal): Promise<WireResponse> =>
    readAnswer(await http.exchange(request, signal), format);

  return {
    subscribe: async (subscription, signal) =>
      ask(
        postRequest(format, `${subscription.monitor}/monitor/subscribe`, subscriptionTree(subscription)),
        signal,
      ),
    command: async (command, signal, monitor = "supervisor") =>
      ask(commandRequest(format, command, monitor), signal),
    query: (path, query, signal) => ask({ method: "GET", path, query: { ...query, format } }, signal),
    async openChannel(monitor, method, channelId, signal) {
      const path = `${monitor}/monitor/open_channel`;
      const id: Record<string, string> = channelId === undefined ? {} : { channel_id: String(channelId) };
      const body = channelId === undefined ? {} : { channel_id: channelId };
      const request: HttpRequest =
        method === "POST" ? postRequest(format, path, body, id) : { method, path, query: { ...id, format } };
      const answer = await http.stream(request, signal);
      if (!("bytes" in answer)) return answer;
      await readAnswer(answer, format);
      throw new InteractError("malformed", "open_channel was answered without a stream of events");
    },
    close: () => http.close(),
  };
}
