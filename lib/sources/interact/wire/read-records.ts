import type { z } from "zod";
import type { PlainValue } from "../codec/index.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { readList } from "./read-list.ts";
import { readRecord } from "./read-record.ts";

/** The records of a list: a bad one is dropped and counted, never the list. */
export function readRecords<Shape extends z.ZodType>(
  shape: Shape,
  value: PlainValue | undefined,
  diagnostics: DiagnosticsCollector,
): readonly z.output<Shape>[] {
  const records: z.output<Shape>[] = [];
  for (const member of readList(value)) {
    const record = readRecord(shape, member, diagnostics);
    if (record !== undefined) records.push(record);
  }
  return records;
}
