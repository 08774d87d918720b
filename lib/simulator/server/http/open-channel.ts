import type { ServerResponse } from "node:http";
import type { Cti } from "../cti";
import type { CtiRequest } from "./cti-request";
import { HttpRefusal } from "./http-refusal";
import { readParameter } from "./read-parameter";

/** Opens the channel asked for, or one with the lowest free id; throws HttpRefusal 403 when the id is taken or out of range. */
export function openChannel(request: CtiRequest, response: ServerResponse, cti: Cti): void {
  const { openChannelMethod, openChannelRefusal } = cti.switches;
  if (openChannelMethod !== "both" && openChannelMethod !== request.method.toLowerCase())
    throw new HttpRefusal(
      openChannelRefusal,
      openChannelRefusal === 404 ? "Not Found" : "Method Not Allowed",
    );
  const text = readParameter(request, "channel_id");
  const id = cti.channels.grantId(text === undefined ? undefined : toId(text));
  if (id === undefined) throw new HttpRefusal(403, "The channel id is in use or not within 1 and 9999");
  response.socket?.setNoDelay(true);
  response.socket?.setTimeout(0);
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache",
    connection: "keep-alive",
  });
  response.flushHeaders();
  cti.channels.open(id, request.format, response);
}

function toId(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
