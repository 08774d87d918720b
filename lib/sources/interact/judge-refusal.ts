import { InteractError } from "./interact-error.ts";

/**
 * What a failed request means for whoever wants a subscription:
 * `expired` the id is unknown · `invalid_item`, `no_license` ask for less · `denied` never here · `rejected` a refusal
 * that asking differently may cure · `later` the CTI or the road to it is not well · `aborted` we gave up.
 */
export type Refusal = "expired" | "invalid_item" | "no_license" | "denied" | "rejected" | "later" | "aborted";

/** Judges what a subscribe threw; anything but an InteractError is a fault of ours and is thrown on. */
export function judgeRefusal(cause: unknown): Refusal {
  if (!(cause instanceof InteractError)) throw cause;
  switch (cause.code) {
    case "aborted":
      return "aborted";
    case "forbidden":
    case "not_found":
    case "method_not_allowed":
      return "denied";
    case "rejected":
      return judgeErrorType(cause.errorType);
    case "bad_request":
      return "rejected";
    default:
      return "later";
  }
}

function judgeErrorType(errorType: string | undefined): Refusal {
  switch (errorType) {
    case "not_found":
      return "expired";
    case "invalid_item":
    case "no_license":
      return errorType;
    case "command_denied":
      return "denied";
    default:
      return "rejected";
  }
}
