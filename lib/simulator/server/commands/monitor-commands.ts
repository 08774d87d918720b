import type { Cti } from "../cti";
import type { CtiRequest } from "../http/cti-request";
import { hasParameters } from "../http/has-parameters";
import { readParameter } from "../http/read-parameter";
import { describeSubscription } from "../subscriptions/describe-subscription";
import { parseSubscription } from "../subscriptions/parse-subscription";
import type { Subscription } from "../subscriptions/subscription";
import type { Terms } from "../subscriptions/terms";
import type { Command, CommandResult } from "./command";
import { CommandRefusal } from "./command-refusal";
import { requireParameter } from "./require-parameter";

/** The commands of one monitor resource but open_channel, which answers a stream. */
export function monitorCommands(resource: Terms["resource"]): readonly Command[] {
  const shown = resource === "config" ? { resource: "config/monitor" } : {};
  return [
    { method: "POST", name: "subscribe", ...shown, run: (request, cti) => subscribe(resource, request, cti) },
    {
      method: "POST",
      name: "unsubscribe",
      ...shown,
      run: (request, cti) => unsubscribe(resource, request, cti),
    },
    {
      method: "GET",
      name: "get_subscriptions",
      ...shown,
      run: (request, cti) => getSubscriptions(resource, request, cti),
    },
    { method: "POST", name: "close_channel", ...shown, run: closeChannel },
  ];
}

function subscribe(resource: Terms["resource"], request: CtiRequest, cti: Cti): CommandResult {
  const { draft, previous } = parseSubscription(resource, request, cti);
  const { id } = cti.subscriptions.add(draft, previous);
  return { lead: { id: wireId(id, request, cti) } };
}

function unsubscribe(resource: Terms["resource"], request: CtiRequest, cti: Cti): CommandResult {
  const text = requireParameter(request, "id");
  const subscription = cti.subscriptions.get(Number(text));
  if (subscription?.terms.resource !== resource) throw new CommandRefusal("not_found", { id: toId(text) });
  cti.subscriptions.remove(subscription);
  return { lead: { id: wireId(subscription.id, request, cti) } };
}

/** Active subscriptions of the resource, by id or by channel. */
function getSubscriptions(resource: Terms["resource"], request: CtiRequest, cti: Cti): CommandResult {
  const id = readParameter(request, "id");
  const channelId = readParameter(request, "channel_id");
  if (id === undefined && channelId === undefined && hasParameters(request))
    throw new CommandRefusal("missing_data");
  const isWanted = (subscription: Subscription): boolean =>
    subscription.terms.resource === resource &&
    (id === undefined || subscription.id === Number(id)) &&
    (channelId === undefined || subscription.channelId === Number(channelId));
  const found = cti.subscriptions.list().filter(isWanted);
  if (found.length === 0 && (id ?? channelId) !== undefined) throw new CommandRefusal("not_found");
  return { rest: { subscriptions: found.map((each) => describeSubscription(each, cti)) } };
}

function closeChannel(request: CtiRequest, cti: Cti): CommandResult {
  const text = requireParameter(request, "channel_id");
  const id = toId(text);
  if (!cti.channels.close(Number(text)))
    throw new CommandRefusal("not_found", cti.quirks.has("53") ? { id } : { channel_id: id });
  return { lead: { channel_id: id } };
}

function wireId(id: number, request: CtiRequest, cti: Cti): number | string {
  return request.format === "json" && cti.quirks.has("9") ? String(id) : id;
}

/** Echoes an id as a number when it is one. */
function toId(text: string): number | string {
  return /^\d{1,15}$/.test(text) ? Number(text) : text;
}
