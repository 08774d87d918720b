import type { Media } from "../../world/types";
import type { Tree } from "../wire/tree";

/** Limits (seconds) and permissions that go with a call; this contact centre has the same for all services. */
export function callLimits(media: Media): { readonly [field: string]: Tree } {
  const permissions = ["consult", "transfer", "conference"];
  return {
    classification_time: 60,
    after_call_work_time: 30,
    expected_handle_time: 300,
    permissions: media === "email" ? [...permissions, "email_forward"] : permissions,
  };
}
