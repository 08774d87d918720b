import { sniffFormat, textOfBytes, type WireFormat } from "../codec/index.ts";
import type { HttpClient } from "../http-client.ts";
import type { InteractClient } from "../interact-client.ts";
import { InteractError } from "../interact-error.ts";
import { licenceVariables } from "../licence-variables.ts";
import { readMibs } from "../wire/index.ts";
import type { LicenceCount, StepFinding } from "./connection-report.ts";

/** Both change nothing, take no licence and count against no limit of the CTI. Some CTI have no MIBs. */
const questions = [
  {
    path: "mibs/get",
    query: { variables: licenceVariables.flatMap(({ existing, inUse }) => [existing, inUse]).join(",") },
  },
  { path: "supervisor/monitor/get_subscriptions", query: { channel_id: "1" } },
] as const;

type Question = (typeof questions)[number];

/** What is behind an address, by the first question that a CTI answers as one, else by the first of all. */
export interface CtiFinding {
  readonly http: StepFinding;
  readonly cti: StepFinding;
  readonly licences: readonly LicenceCount[];
  /** What it answered to. */
  readonly question?: Question;
}

/**
 * Asks whether a CTI answers. `http` fails with `timeout` or `no_http`; `cti` with `not_cti`, or is open with `unavailable`:
 * a status that a CTI without its contact centre gives, and other servers too.
 */
export async function askWhetherCti(client: InteractClient, signal: AbortSignal): Promise<CtiFinding> {
  let first: CtiFinding | undefined;
  for (const question of questions) {
    const finding = await ask(client, question, signal);
    if (finding.cti.outcome === "passed") return { ...finding, question };
    first ??= finding;
    if (finding.http.outcome === "failed") break;
  }
  return first ?? { http: failed("no_http"), cti: skipped, licences: [] };
}

/** Which formats it really answers in, whatever it was asked for. `other_format` when the one wanted is not among them. */
export async function askFormats(
  http: HttpClient,
  { path, query }: Question,
  wanted: WireFormat,
  signal: AbortSignal,
): Promise<StepFinding> {
  const formats: WireFormat[] = [];
  for (const format of ["json", "xml"] as const) {
    const answer = await http
      .exchange({ method: "GET", path, query: { ...query, format } }, signal)
      .catch(undefinedOfFault);
    const text = answer && textOfBytes(answer.bytes, answer.contentType);
    if (text !== undefined && sniffFormat(text) === format) formats.push(format);
  }
  return formats.includes(wanted)
    ? { outcome: "passed", formats }
    : { outcome: "failed", reason: "other_format", formats };
}

async function ask(
  client: InteractClient,
  { path, query }: Question,
  signal: AbortSignal,
): Promise<CtiFinding> {
  const http: StepFinding = { outcome: "passed", status: 200 };
  try {
    const { command, body } = await client.query(path, query, signal);
    const values = readMibs(body).value;
    const isCti = command !== undefined || values.size > 0;
    return { http, cti: isCti ? { outcome: "passed" } : failed("not_cti"), licences: countsIn(values) };
  } catch (fault) {
    return { ...findingOf(fault), licences: [] };
  }
}

function findingOf(fault: unknown): Pick<CtiFinding, "http" | "cti"> {
  if (!(fault instanceof InteractError)) throw fault;
  const { code, status = 200, errorType } = fault;
  const http: StepFinding = { outcome: "passed", status };
  switch (code) {
    case "unreachable":
      return { http: failed("no_http"), cti: skipped };
    case "timeout":
    case "aborted":
      return { http: failed("timeout"), cti: skipped };
    case "unavailable":
      return { http, cti: { outcome: "open", reason: "unavailable" } };
    case "rejected": {
      // What is only called no "ok" may be any server's word for its health.
      const isCti = errorType !== undefined && errorType !== "unknown";
      return { http, cti: isCti ? { outcome: "passed" } : failed("not_cti") };
    }
    case "bad_request":
    case "forbidden":
    case "not_found":
    case "method_not_allowed":
    case "unexpected_status":
    case "not_interact":
    case "malformed":
    case "too_large":
      return { http, cti: failed("not_cti") };
  }
}

const skipped: StepFinding = { outcome: "skipped" };

function failed(reason: string): StepFinding {
  return { outcome: "failed", reason };
}

function undefinedOfFault(fault: unknown): undefined {
  if (!(fault instanceof InteractError)) throw fault;
}

function countsIn(values: ReadonlyMap<string, string | number>): readonly LicenceCount[] {
  if (values.size === 0) return [];
  const numberOf = (id: string) => {
    const value = Number(values.get(id) ?? Number.NaN);
    return Number.isNaN(value) ? undefined : value;
  };
  return licenceVariables.map(({ monitor, ...ids }) => {
    const [existing, inUse] = [numberOf(ids.existing), numberOf(ids.inUse)];
    return {
      monitor,
      ...(existing === undefined ? {} : { existing }),
      ...(inUse === undefined ? {} : { inUse }),
    };
  });
}
