import { licenceVariables } from "../licence-variables.ts";
import { readMibs } from "../wire/index.ts";
import type { ConformanceKit } from "./conformance-kit.ts";
import type { LicenceReport, ResourceReport } from "./conformance-report.ts";
import { statusOfFault } from "./status-of-fault.ts";

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
  const ids = licenceVariables.flatMap(({ existing, inUse }) => [existing, inUse]);
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
      counts: licenceVariables.map(({ kind, existing, inUse }) => ({
        kind,
        ...numbered("existing", value.get(existing)),
        ...numbered("inUse", value.get(inUse)),
      })),
    };
  } catch (fault) {
    const resource = { name, unknownFields: [], dropped: 0, ...statusOfFault(fault) };
    return { resource, counts: licenceVariables.map(({ kind }) => ({ kind })), fault };
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
