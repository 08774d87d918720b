import { writeFile } from "node:fs/promises";
import {
  type ConformanceReport,
  checkConformance,
  createSystemClock,
} from "@/lib/sources/interact/server.ts";
import { describeReport } from "./describe-report.ts";
import { type ConformanceArguments, readArguments, usage } from "./read-arguments.ts";

interface Surroundings {
  readonly stop: AbortSignal;
  readonly toOutput: (text: string) => void;
  readonly toErrors: (text: string) => void;
}

const exitCodes: Readonly<Record<ConformanceReport["verdict"]["outcome"], number>> = {
  understood: 0,
  not_understood: 1,
  unreachable: 2,
  interrupted: 130,
};

/** The command line, from its arguments to its exit code. The document goes to the output, all else to the errors. */
export async function runConformance(
  given: readonly string[],
  { stop, toOutput, toErrors }: Surroundings,
): Promise<number> {
  const read = readArguments(given);
  if (read.wish === "help") {
    toOutput(usage);
    return 0;
  }
  if (read.wish === "refuse") {
    toErrors(`${read.problem}\n\n${usage}`);
    return 2;
  }
  const report = await checkConformance(
    read.arguments.options,
    { clock: createSystemClock(), random: Math.random, onProgress: toErrors },
    stop,
  );
  const isWritten = await print(report, read.arguments, { toOutput, toErrors });
  return isWritten ? exitCodes[report.verdict.outcome] : 2;
}

/** False when the file could not be written. */
async function print(
  report: ConformanceReport,
  { isJson, file }: ConformanceArguments,
  { toOutput, toErrors }: Pick<Surroundings, "toOutput" | "toErrors">,
): Promise<boolean> {
  const table = describeReport(report);
  const document = isJson ? JSON.stringify(report, null, 2) : table;
  if (isJson) toErrors(table);
  toOutput(document);
  if (file === undefined) return true;
  try {
    await writeFile(file, `${document}\n`);
    toErrors(`Written to ${file}`);
    return true;
  } catch (cause) {
    toErrors(
      `--out ${file} cannot be written (${(cause as Error).message}): give a path in a folder that exists`,
    );
    return false;
  }
}
