import { setMaxListeners } from "node:events";
import type { Clock } from "../clock.ts";
import { InteractError } from "../interact-error.ts";
import { createListGate } from "../list-gate.ts";
import { openMemory } from "../memory.ts";
import { checkFormat, type FormatFindings } from "./check-format.ts";
import type { ConformanceOptions } from "./conformance-options.ts";
import type { ConformanceReport, Verdict } from "./conformance-report.ts";
import { createKit } from "./create-kit.ts";
import { judgeFindings } from "./judge-findings.ts";
import { verdictOfFault } from "./verdict-of-fault.ts";

interface ConformanceDependencies {
  readonly clock: Clock;
  readonly random: () => number;
  /** Told in one line what is being done. */
  readonly onProgress?: (line: string) => void;
}

const silentLogger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Finds out whether an Interact CTI is one that Mirante understands, without changing anything on its floor: lists,
 * MIBs and states are read, and each monitor is subscribed for some seconds and released. With `stop` it releases what
 * it holds and reports what it has seen so far. Faults of the CTI are part of the report; it rejects for faults of ours
 * only.
 */
export async function checkConformance(
  options: ConformanceOptions,
  { clock, random, onProgress = () => undefined }: ConformanceDependencies,
  stop: AbortSignal,
): Promise<ConformanceReport> {
  // Three monitors and the queries wait on it at once: more than Node takes for a leak.
  setMaxListeners(50, stop);
  const startedMs = clock.monotonicMs();
  const startedAt = new Date(clock.wallMs()).toISOString();
  const memory = await openMemory({ load: async () => ({}), save: async () => undefined }, silentLogger);
  const gate = createListGate({ clock, memory, source: "conformance" });
  const findings: FormatFindings[] = [];
  let offsetSeconds: number | undefined;
  const onServerDate = (serverMs: number): void => {
    offsetSeconds = Math.round((serverMs - clock.wallMs()) / 1000);
  };
  for (const format of options.formats) {
    if (stop.aborted || findings.some(({ hopeless }) => hopeless !== undefined)) break;
    onProgress(progressOf(options, format));
    const kit = createKit(options, format, { clock, random, gate, memory, onServerDate });
    try {
      findings.push(await checkFormat(kit, isHopeless, stop));
    } finally {
      await kit.client.close();
    }
  }
  return {
    url: options.url,
    startedAt,
    durationSeconds: Math.round((clock.monotonicMs() - startedMs) / 100) / 10,
    isSubscribed: options.maySubscribe,
    ...(offsetSeconds === undefined ? {} : { clockOffsetSeconds: offsetSeconds }),
    formats: findings.map(({ report }) => report),
    verdict: verdictOf(findings, options, stop),
  };
}

function progressOf({ maySubscribe, seconds }: ConformanceOptions, format: string): string {
  const listening = maySubscribe ? ` and listening for ${seconds} s` : "";
  return `${format}: asking for lists, licences and states${listening} …`;
}

/** There is nobody, or somebody else: asking on would only repeat it. */
function isHopeless(fault: unknown): boolean {
  return fault instanceof InteractError && ["unreachable", "timeout", "not_interact"].includes(fault.code);
}

function verdictOf(
  findings: readonly FormatFindings[],
  options: ConformanceOptions,
  stop: AbortSignal,
): Verdict {
  const hopeless = findings.find((each) => each.hopeless !== undefined)?.hopeless;
  if (stop.aborted) {
    const judged = judgeFindings(findings, options.maySubscribe);
    const isHeld = findings.some(({ report }) =>
      report.channels.some(({ isReleased }) => isReleased === false),
    );
    const released = isHeld
      ? "what is held could not be released for certain"
      : "everything held has been released";
    const sentence = `Interrupted: ${released}, and the report is incomplete`;
    return { ...judged, outcome: "interrupted", sentence };
  }
  if (hopeless instanceof InteractError) return verdictOfFault(hopeless, options.url);
  return judgeFindings(findings, options.maySubscribe);
}
