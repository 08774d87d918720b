import type { CallRecord } from "../records";

/** Takes a call from its agent, whose state is for the caller to settle. */
export function detachCall(call: CallRecord): void {
  const calls = call.agent?.calls;
  calls?.splice(calls.indexOf(call), 1);
  call.agent = undefined;
}
