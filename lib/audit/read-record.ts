import type { AuditRow } from "@/lib/store/server.ts";
import type { AuditRecord } from "./audit-entry.ts";

/** A kept row as it was told. One whose content somebody spoilt shows what it is searched by. */
export function readRecord(row: AuditRow): AuditRecord {
  const { seq, who, action, target, result, hash } = row;
  const searched = { seq, at: new Date(row.at).toISOString(), who, action, result, hash };
  return { ...searched, ...(target === "" ? {} : { target }), ...(parseContent(row.content) ?? {}) };
}

/** The members of a row's content; undefined when it is no JSON object. */
export function parseContent(content: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(content);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
