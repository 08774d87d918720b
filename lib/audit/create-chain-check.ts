import type { Audit, AuditAnchor, AuditVerdict } from "./audit.ts";
import { AuditUnavailable } from "./audit-unavailable.ts";

/** What one reading of the whole chain found, or why it found nothing out. */
export interface ChainFinding {
  /** When the reading had ended, epoch ms. */
  readonly atMs: number;
  readonly tookMs: number;
  readonly verdict: AuditVerdict | { readonly answer: "unknown"; readonly reason: string };
}

/** `last` is of this process alone; absent: it has never read the chain, and nothing can be said of it. */
export interface ChainStatus {
  /** Epoch ms; present while it is being read. */
  readonly runningSinceMs?: number;
  readonly last?: ChainFinding;
}

/** Whether the audit is as it was written, as far as this process has looked. */
export interface ChainCheck {
  status(): ChainStatus;
  /** Reads the whole chain, or waits for the reading under way. Never rejects. */
  run(): Promise<ChainFinding>;
}

interface ChainCheckOptions {
  readonly audit: Pick<Audit, "verify">;
  /** Epoch ms. */
  readonly now: () => number;
}

/**
 * A check that has not looked yet. Each reading holds the chain against the end that the last whole one saw, so that one
 * written anew as a whole in between is found too.
 */
export function createChainCheck({ audit, now }: ChainCheckOptions): ChainCheck {
  let anchor: AuditAnchor | undefined;
  let last: ChainFinding | undefined;
  let running: { readonly sinceMs: number; readonly finding: Promise<ChainFinding> } | undefined;

  async function read(sinceMs: number): Promise<ChainFinding> {
    const verdict = await audit.verify(anchor).catch((error: unknown) => {
      const reason = error instanceof AuditUnavailable ? error.code : "failed";
      return { answer: "unknown", reason } as const;
    });
    if (verdict.answer === "whole") anchor = verdict.head;
    last = { atMs: now(), tookMs: now() - sinceMs, verdict };
    running = undefined;
    return last;
  }

  return {
    status: () => ({
      ...(running === undefined ? {} : { runningSinceMs: running.sinceMs }),
      ...(last === undefined ? {} : { last }),
    }),
    run() {
      const sinceMs = now();
      running ??= { sinceMs, finding: read(sinceMs) };
      return running.finding;
    },
  };
}
