import { EgressError } from "@/lib/egress/server.ts";
import { InteractError } from "./interact-error.ts";

/** Why what belongs to a request ends after it. One for all: to make an error, with its stack, costs as much as the rest. */
export const over = new Error("the request is over");

/** Why a request ends whose deadline has passed. */
export const timeoutReason = new Error("no answer within 10 s");

/** The fault that a failure of the connection stands for; `ended` says whether we ended it, and why. */
export function faultOfTransport(
  cause: unknown,
  ended: Pick<AbortSignal, "aborted" | "reason">,
): InteractError {
  if (cause instanceof InteractError) return cause;
  if (ended.reason === timeoutReason) {
    return new InteractError("timeout", "the CTI did not answer within 10 s", { cause });
  }
  if (cause instanceof EgressError) {
    return new InteractError("unreachable", "the CTI's address leads to where nothing is ever asked", {
      cause,
    });
  }
  if (ended.aborted) return new InteractError("aborted", "the request was given up", { cause });
  return new InteractError("unreachable", "the connection to the CTI failed", { cause });
}
