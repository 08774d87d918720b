import { type ProblemCode, problem } from "@/app/api/problem.ts";
import type { Runtime } from "@/lib/runtime/server.ts";

/** Where commands are given. */
export type Desk = Runtime["commands"];
type Refused = Extract<Awaited<ReturnType<Desk["perform"]>>, { outcome: "refused" }>;

/** Total, so that a new refusal must be given a code and words. */
const problems: Readonly<Record<Refused["code"], readonly [ProblemCode, string]>> = {
  forbidden: ["forbidden", "You may not do this, or not to this agent or service."],
  not_found: ["not_found", "There is no such agent, service or source on the floor."],
  not_supported: ["refused", "This source takes no commands."],
  cti_credentials_required: [
    "cti_credentials_required",
    "Give your Interact login and password first: this command is sent in their name.",
  ],
  refused: ["refused", "The CTI refused: see error_type."],
  cti_unreachable: ["cti_unreachable", "The CTI could not be reached: nothing was sent."],
  cti_unavailable: ["cti_unavailable", "The CTI has lost its contact centre: nothing was done."],
  cti_timeout: [
    "cti_timeout",
    "The command was sent and no answer came: it may have been done. It is not sent again; the floor will show it.",
  ],
  key_reused: ["bad_request", "Idempotency-Key: this key was used for another command."],
  already_waiting: ["refused", "Another command already waits for this agent: cancel it first."],
  too_many_waiting: ["refused", "As many commands wait as may: cancel one first."],
  audit_unavailable: ["unavailable", "Nothing can be written down at the moment, so nothing was sent."],
  store_unavailable: ["unavailable", "Nothing can be kept for later at the moment."],
  stopping: ["unavailable", "This server is about to stop: nothing was sent."],
};

/** The answer to a command that was not carried out, or of which nobody knows. */
export function refuse(refused: Refused): Response {
  const [code, detail] = problems[refused.code];
  const retry: Record<string, string> = refused.code === "stopping" ? { "Retry-After": "10" } : {};
  return problem(code, detail, retry, membersOf(refused));
}

/** The same of one among several. */
export function describeRefusal(refused: Refused): object {
  const [code, detail] = problems[refused.code];
  return { code, detail, ...membersOf(refused) };
}

/** `id` where the floor shows it; `error_type` and `reason` are the CTI's. `because` says more than the problem's code. */
function membersOf({ code, id, errorType, reason }: Refused): object {
  return {
    ...(id === undefined ? {} : { id }),
    ...(errorType === undefined ? {} : { error_type: errorType }),
    ...(reason === undefined ? {} : { reason }),
    ...(code === problems[code][0] ? {} : { because: code }),
  };
}
