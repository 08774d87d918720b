import { InteractError } from "./interact-error.ts";
import type { LinkReason } from "./link-reporter.ts";

/** The sentence the screens have for a failed request. */
export function linkReasonOf(cause: unknown): LinkReason {
  if (!(cause instanceof InteractError)) throw cause;
  switch (cause.code) {
    case "unreachable":
    case "timeout":
      return cause.code;
    case "unavailable":
      return "server_unavailable";
    case "aborted":
      return "stopped";
    case "rejected":
      return cause.errorType === "no_license" ? "no_license" : "not_subscribed";
    case "not_interact":
    case "malformed":
    case "too_large":
      return "not_interact";
    default:
      return "refused";
  }
}
