import { readMibs } from "../wire/index.ts";
import type { ConformanceKit } from "./conformance-kit.ts";
import type { LicenceReport, ResourceReport } from "./conformance-report.ts";
import { statusOfFault } from "./status-of-fault.ts";

/** Existing and in use by kind [manual: MIBs, Licenças do CTI]; the pair of configuration stands the other way round. */
const variables = [
  { kind: "screen synchronism (agent/monitor)", existing: "4687.22.6.1.1", inUse: "4687.22.6.1.2" },
  { kind: "supervision (supervisor/monitor)", existing: "4687.22.6.1.7", inUse: "4687.22.6.1.8" },
  { kind: "configuration (config/monitor)", existing: "4687.22.6.1.16", inUse: "4687.22.6.1.15" },
] as const;

type Count = Pick<LicenceReport, "kind" | "existing" | "inUse">;

/** Licences at one instant, and how the resource did. */
export interface LicenceReading {
  readonly resource: ResourceReport;
  readonly counts: readonly Count[];
  /** Why it failed, when it did. */
  readonly fault?: unknown;
}

/** Asks the MIBs for the licences; faults are values. */
export async function readLicences(kit: ConformanceKit, signal: AbortSignal): Promise<LicenceReading> {
  const ids = variables.flatMap(({ existing, inUse }) => [existing, inUse]);
  const name = "mibs/get";
  try {
    const { body } = await kit.client.query(name, { variables: ids.join(",") }, signal);
    const { value, diagnostics } = readMibs(body);
    const { unknownFields, dropped } = diagnostics;
    const spelt = kit.book.isNotedIn(name) ? "misspelt" : "understood";
    const isUnknown = value.size === 0 || dropped > 0 || unknownFields.length > 0;
    const tookMs = kit.log.last(name)?.tookMs ?? 0;
    return {
      resource: {
        name,
        status: isUnknown ? "unknown" : spelt,
        latencyMs: Math.round(tookMs * 10) / 10,
        unknownFields,
        dropped,
        ...(value.size === 0 ? { detail: "no licence variable is known here" } : {}),
      },
      counts: variables.map(({ kind, existing, inUse }) => ({
        kind,
        ...numbered("existing", value.get(existing)),
        ...numbered("inUse", value.get(inUse)),
      })),
    };
  } catch (fault) {
    const resource = { name, unknownFields: [], dropped: 0, ...statusOfFault(fault) };
    return { resource, counts: variables.map(({ kind }) => ({ kind })), fault };
  }
}

function numbered<Key extends string>(
  key: Key,
  value: string | number | undefined,
): Partial<Record<Key, number>> {
  const number = Number(value ?? Number.NaN);
  // The computed key is exactly Key, which TypeScript widens.
  return Number.isNaN(number) ? {} : ({ [key]: number } as Partial<Record<Key, number>>);
}
