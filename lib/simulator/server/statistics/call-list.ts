import type { CallFacts } from "../../world/types";
import { writeCall } from "../calls/write-call";
import type { Cti } from "../cti";
import type { WireWriter } from "../wire/wire-writer";

interface SentCalls {
  readonly calls: readonly CallFacts[];
  readonly durations: readonly number[];
}

/** `calls_details` of one service or agent: sent whole whenever any part of it changed. */
export class CallList {
  readonly #isService: boolean;
  #sent: SentCalls | undefined;

  constructor(isService: boolean) {
    this.#isService = isService;
  }

  clear(): void {
    this.#sent = undefined;
  }

  /** Writes the list if it changed; false when it did not. */
  write(writer: WireWriter, calls: readonly CallFacts[], cti: Cti): boolean {
    const now = cti.world.now();
    const durations = calls.map(({ startedAt }) => Math.max(0, Math.floor((now - startedAt) / 1000)));
    if (this.#sent !== undefined && isSame(this.#sent, calls, durations, cti)) return false;
    const isSilentEnd = calls.length === 0 && this.#sent !== undefined && cti.quirks.has("25");
    this.#sent = { calls, durations };
    if (isSilentEnd) return false;
    writer.openList(cti.quirks.has("14") ? "call_details" : "calls_details");
    for (const [index, call] of calls.entries())
      writeCall(writer, call, {
        duration: durations[index] ?? 0,
        isService: this.#isService,
        quirks: cti.quirks,
      });
    writer.close();
    return true;
  }
}

function isSame(
  sent: SentCalls,
  calls: readonly CallFacts[],
  durations: readonly number[],
  cti: Cti,
): boolean {
  if (sent.calls.length !== calls.length) return false;
  if (calls.length > 0 && cti.switches.durationCountsAsChange) {
    if (durations.some((duration, index) => duration !== sent.durations[index])) return false;
  }
  return calls.every((call, index) => isSameCall(call, sent.calls[index]));
}

function isSameCall(one: CallFacts, other: CallFacts | undefined): boolean {
  if (other === undefined) return false;
  return (
    one === other ||
    (one.id === other.id &&
      one.agent === other.agent &&
      one.queued === other.queued &&
      one.profile === other.profile &&
      one.priority === other.priority &&
      one.consultationCallId === other.consultationCallId &&
      one.associatedData === other.associatedData)
  );
}
