import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

/** One line of the bench: a measured value beside its target. */
export interface Finding {
  readonly section: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The limit promised, and on which side of it the value must be; absent = told only. */
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
  /** All repetitions, for the scatter. */
  readonly runs?: readonly number[];
}

/** True when the finding keeps its promise. */
export function isKept(finding: Finding): boolean {
  const { target, value } = finding;
  if (!target) return true;
  return "atMost" in target ? value <= target.atMost : value >= target.atLeast;
}

/** Prints the findings as a table and writes them as JSON to `bench-results/latest.json`. */
export function report(findings: readonly Finding[]): void {
  console.table(
    findings.map((finding) => ({
      section: finding.section,
      what: finding.what,
      value: `${rounded(finding.value)} ${finding.unit}`,
      target: targetText(finding),
      kept: finding.target ? (isKept(finding) ? "yes" : "NO") : "",
      runs: finding.runs?.map(rounded).join(" ") ?? "",
    })),
  );
  mkdirSync("bench-results", { recursive: true });
  const machine = {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    node: process.version,
    at: new Date().toISOString(),
  };
  writeFileSync("bench-results/latest.json", `${JSON.stringify({ machine, findings }, null, 2)}\n`);
}

function targetText({ target, unit }: Finding): string {
  if (!target) return "";
  return "atMost" in target ? `≤ ${target.atMost} ${unit}` : `≥ ${target.atLeast} ${unit}`;
}

function rounded(value: number): string {
  return Number(value.toPrecision(3)).toString();
}
