import type { Quirks } from "../control/quirks";

/** Name an event goes by on the wire while `quirks` are on. */
export function eventName(name: string, quirks: Quirks): string {
  switch (name) {
    case "on_open_channel":
    case "on_close_channel":
      return quirks.has("1") ? name.slice("on_".length) : name;
    case "on_subscription_expire":
    case "on_subscription_expire_warning":
      return quirks.has("2") ? name.replace("subscription", "subscribe") : name;
    case "on_state_change":
      if (quirks.has("3")) return "on_change_state";
      return quirks.has("3b") ? "on_stage_change" : name;
    default:
      return name;
  }
}
