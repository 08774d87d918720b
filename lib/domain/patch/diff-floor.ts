import type { FloorContent } from "../floor.ts";
import { diffRecords, diffRecordsInParts } from "./diff-records.ts";
import type { MergePatch } from "./merge-patch.ts";

const collections = [
  ...(["sources", "services", "agents", "alarms", "pauses", "commands"] as const),
  ...(["serviceDays", "agentDays"] as const),
];
const nothing = {};

/**
 * The smallest merge patch that leads from one floor to another, or undefined when they are equal. The cost
 * follows what changed: parts shared by both floors are skipped by identity. The envelope of a document
 * (revision, server time) is no part of it.
 */
export function diffFloor(from: FloorContent, to: FloorContent): MergePatch | undefined {
  let patch: Record<string, unknown> | undefined;
  for (const name of collections) {
    if (from[name] === to[name]) continue;
    const change = diffRecords(from[name] ?? nothing, to[name] ?? nothing);
    if (change === undefined) continue;
    patch ??= {};
    patch[name] = change;
  }
  return patch;
}

/**
 * `diffFloor` in parts of at most so many members of one collection each, made as they are asked for: patches that lead to
 * the same floor one after the other. Whoever takes them may rest between two, also when every agent changed.
 */
export function* diffFloorInParts(
  from: FloorContent,
  to: FloorContent,
  mostMembers: number,
): Generator<MergePatch> {
  for (const name of collections) {
    if (from[name] === to[name]) continue;
    for (const change of diffRecordsInParts(from[name] ?? nothing, to[name] ?? nothing, mostMembers))
      yield { [name]: change };
  }
}
