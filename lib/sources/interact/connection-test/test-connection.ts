import type { Resolve } from "@/lib/egress/server.ts";
import type { Credential } from "../../upstream.ts";
import type { Clock } from "../clock.ts";
import type { WireFormat } from "../codec/index.ts";
import { createHttpClient } from "../http-client.ts";
import { createInteractClient } from "../interact-client.ts";
import { askFormats, askWhetherCti } from "./ask-whether-cti.ts";
import {
  type ConnectionReport,
  type ConnectionStep,
  type ConnectionStepName,
  connectionSteps,
  type LicenceCount,
  type StepFinding,
} from "./connection-report.ts";
import { connectTo, judgeAddress, resolveName } from "./reach-server.ts";
import { tryLogin } from "./try-login.ts";

/** What is to be tested. */
export interface TestedConnection {
  readonly url: string;
  readonly format: WireFormat;
  /** Absent: no login is tried. */
  readonly credential?: Credential | undefined;
}

interface TestDependencies {
  readonly clock: Clock;
  /** Absent: the machine's own resolver. */
  readonly resolve?: Resolve | undefined;
  /** Ends the test: what had no answer until then counts as a timeout. */
  readonly signal: AbortSignal;
}

/**
 * Asks an address, step by step, whether a CTI is there, in what format, and whether it takes a login. Never rejects for
 * what is wrong there. It changes nothing, subscribes to nothing, and no list is asked for, so that the CTI's rests between
 * lists are left alone. Each dial is guarded.
 */
export async function testConnection(
  { url, format, credential }: TestedConnection,
  { clock, resolve, signal }: TestDependencies,
): Promise<ConnectionReport> {
  const steps: ConnectionStep[] = [];
  let licences: readonly LicenceCount[] = [];

  async function take(step: ConnectionStepName, work: () => StepFinding | Promise<StepFinding>) {
    const sinceMs = clock.monotonicMs();
    const finding = await work();
    steps.push({ step, ...finding, tookMs: Math.round(clock.monotonicMs() - sinceMs) });
    return finding.outcome !== "failed";
  }

  const isReached =
    (await take("address", () => judgeAddress(url))) &&
    (await take("name", () => resolveName(url, resolve))) &&
    (await take("connect", () => connectTo(url, resolve)));
  if (isReached) licences = await askServer();
  return {
    steps: connectionSteps.map((step) => steps.find((each) => each.step === step) ?? missing(step)),
    licences,
  };

  async function askServer(): Promise<readonly LicenceCount[]> {
    const http = createHttpClient(url, { clock, resolve });
    try {
      const client = createInteractClient(http, format);
      const sinceMs = clock.monotonicMs();
      const found = await askWhetherCti(client, signal);
      const tookMs = Math.round(clock.monotonicMs() - sinceMs);
      steps.push({ step: "http", ...found.http, tookMs }, { step: "cti", ...found.cti });
      const { question } = found;
      if (question === undefined) return [];
      await take("format", () => askFormats(http, question, format, signal));
      if (credential !== undefined) await take("login", () => tryLogin(client, credential, signal));
      return found.licences;
    } finally {
      await http.close();
    }
  }
}

function missing(step: ConnectionStepName): ConnectionStep {
  return { step, outcome: "skipped" };
}
