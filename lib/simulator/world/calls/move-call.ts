import type { CallPhase } from "../books/booked-call";
import type { Floor } from "../floor";
import type { CallRecord } from "../records";
import type { CallState } from "../types";

const STATES: Readonly<Record<CallPhase, CallState>> = {
  greeting: "unknown",
  dialling: "calling",
  queued: "queued",
  ringing: "ringing",
  talking: "busy",
  classifying: "classifying",
  after_call: "after_call",
  terminating: "unavailable",
  gone: "unknown",
};

/** Takes a call from the phase it is in to another; the books follow, and earlier plans become obsolete. */
export function moveCall(floor: Floor, call: CallRecord, phase: CallPhase): void {
  call.line?.ledger.leave(call);
  call.step += 1;
  call.phase = phase;
  call.phaseSince = floor.now;
  call.state = STATES[phase];
  call.line?.ledger.enter(call);
  if (phase === "gone") call.line?.service.calls.delete(call);
}
