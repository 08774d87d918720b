import type { Outlet } from "../channels/outlet";
import type { Quirks } from "../control/quirks";
import type { Tree } from "../wire/tree";
import { encodeEvent } from "./encode-event";
import { eventName } from "./event-name";

/** Encodes one event in the outlet's format and sends it. */
export function sendEvent(
  outlet: Outlet,
  name: string,
  fields: { readonly [field: string]: Tree | undefined },
  quirks: Quirks,
): void {
  outlet.send(eventName(name, quirks), [encodeEvent(name, fields, outlet.format, quirks)]);
}
