import { InteractError } from "../interact-error.ts";
import type { ResourceReport, ResourceStatus } from "./conformance-report.ts";

type FaultReport = Pick<ResourceReport, "status"> &
  Partial<Pick<ResourceReport, "errorType" | "httpStatus" | "detail">>;

/** What a failed request says of its resource. Anything but an InteractError is a fault of ours and is thrown on. */
export function statusOfFault(cause: unknown): FaultReport {
  if (!(cause instanceof InteractError)) throw cause;
  return {
    status: statusOf(cause),
    detail: detailOf(cause),
    ...(cause.errorType === undefined ? {} : { errorType: cause.errorType }),
    ...(cause.status === undefined ? {} : { httpStatus: cause.status }),
  };
}

function statusOf(cause: InteractError): ResourceStatus {
  switch (cause.code) {
    case "rejected":
      return cause.errorType === "no_license" ? "not_licensed" : "refused";
    case "not_found":
    case "method_not_allowed":
      return "absent";
    case "not_interact":
    case "malformed":
    case "too_large":
      return "unreadable";
    case "unreachable":
    case "timeout":
      return "unreachable";
    case "aborted":
      return "not_asked";
    default:
      return "refused";
  }
}

function detailOf(cause: InteractError): string {
  const items = [...cause.errorItems.values()].flat();
  const named = items.length === 0 ? "" : ` (${items.slice(0, 5).join(", ")})`;
  return `${cause.message}${named}`;
}
