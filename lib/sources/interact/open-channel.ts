import type { ChannelIds } from "./channel-ids.ts";
import type { HttpStream } from "./http-client.ts";
import type { InteractClient, MonitorName } from "./interact-client.ts";
import { InteractError } from "./interact-error.ts";
import { linkReasonOf } from "./link-reason-of.ts";
import type { SessionEnd } from "./session-end.ts";

interface OpenChannelOptions {
  readonly client: InteractClient;
  readonly monitor: MonitorName;
  readonly ids: ChannelIds;
  /** How channels are opened here; a 404 or 405 to POST switches it to GET for good. */
  readonly method: { current: "POST" | "GET" };
}

/** A channel whose head has come; `channelId` is what we asked for, absent when the CTI assigns it. */
export interface OpenedChannel {
  readonly stream: HttpStream;
  readonly channelId: number | undefined;
}

/** Opens a channel with one of at most ten ids. A 403 means the id is taken or out of range [manual: open_channel]. */
export async function openChannel(
  options: OpenChannelOptions,
  signal: AbortSignal,
): Promise<OpenedChannel | SessionEnd> {
  for (const channelId of options.ids.candidates()) {
    try {
      return { stream: await openByMethod(options, channelId, signal), channelId };
    } catch (cause) {
      if (!(cause instanceof InteractError)) throw cause;
      if (channelId === undefined && isAboutTheId(cause)) {
        options.ids.stopAssigning();
        return openChannel(options, signal);
      }
      if (cause.code !== "forbidden") return endOf(cause);
    }
  }
  return { end: "no_channel" };
}

async function openByMethod(
  { client, monitor, method }: OpenChannelOptions,
  channelId: number | undefined,
  signal: AbortSignal,
): Promise<HttpStream> {
  try {
    return await client.openChannel(monitor, method.current, channelId, signal);
  } catch (cause) {
    if (method.current === "GET" || !isAboutTheMethod(cause)) throw cause;
    const stream = await client.openChannel(monitor, "GET", channelId, signal);
    method.current = "GET";
    return stream;
  }
}

function isAboutTheMethod(cause: unknown): boolean {
  return (
    cause instanceof InteractError && (cause.code === "not_found" || cause.code === "method_not_allowed")
  );
}

/** Servers that leave ids to the integrator refuse a channel without one, each in its own way. */
function isAboutTheId(cause: InteractError): boolean {
  if (cause.code === "rejected") return cause.errorType !== "no_license";
  return cause.code === "forbidden" || cause.code === "bad_request";
}

function endOf(cause: InteractError): SessionEnd {
  if (cause.code === "aborted") return { end: "stopped" };
  if (cause.code === "rejected" && cause.errorType === "no_license") return { end: "no_license" };
  if (isAboutTheMethod(cause) || cause.code === "rejected") return { end: "denied" };
  return { end: "lost", reason: linkReasonOf(cause) };
}
