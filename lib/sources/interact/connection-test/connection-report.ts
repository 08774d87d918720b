import type { WireFormat } from "../codec/index.ts";
import type { MonitorName } from "../interact-client.ts";

/** From the address to the login, each of use only when those before it passed. */
export const connectionSteps = ["address", "name", "connect", "http", "cti", "format", "login"] as const;

export type ConnectionStepName = (typeof connectionSteps)[number];

/** `open`: it cannot be told from outside · `skipped`: one before it failed, or it was not asked for. */
export type StepOutcome = "passed" | "failed" | "open" | "skipped";

/** How far one step came. Neither addresses that a name means nor texts of the server are in it. */
export interface ConnectionStep {
  readonly step: ConnectionStepName;
  readonly outcome: StepOutcome;
  /** A closed code; see the step's own file. */
  readonly reason?: string;
  readonly tookMs?: number;
  /** HTTP status, where one was answered. */
  readonly status?: number;
  /** The formats that were answered. */
  readonly formats?: readonly WireFormat[];
}

/** Licences as the CTI counts them at that moment; a count that it does not tell is absent. */
export interface LicenceCount {
  readonly monitor: MonitorName;
  readonly existing?: number;
  readonly inUse?: number;
}

export interface ConnectionReport {
  readonly steps: readonly ConnectionStep[];
  readonly licences: readonly LicenceCount[];
}

/** What a step found, before it is timed. */
export type StepFinding = Omit<ConnectionStep, "step" | "tookMs">;
