import type { FloorChanges, PresenceTrend, Sparklines, TrendSeries } from "@/lib/domain/index.ts";

/** Each tells an answer of the server from anything else, by the members that are read of it. */
export const isTrendSeries = (body: unknown): body is TrendSeries => hasList(body, "points");

export const isPresenceTrend = (body: unknown): body is PresenceTrend => hasList(body, "points");

export const isFloorChanges = (body: unknown): body is FloorChanges => hasList(body, "changes");

export function isSparklines(body: unknown): body is Sparklines {
  return isObject(body) && "services" in body && isObject(body.services);
}

function hasList(body: unknown, member: string): boolean {
  return isObject(body) && Array.isArray((body as Readonly<Record<string, unknown>>)[member]);
}

function isObject(body: unknown): body is object {
  return typeof body === "object" && body !== null && !Array.isArray(body);
}
