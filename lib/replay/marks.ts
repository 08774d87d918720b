import { z } from "zod";
import type { FloorContent, ReplayMark } from "@/lib/domain/index.ts";
import { decodeLines } from "./decode-lines.ts";

/** A mark with its instant as a number, epoch ms. */
export interface TimedMark {
  readonly atMs: number;
  readonly mark: ReplayMark;
}

const at = z.iso.datetime();
const links = z.enum(["connecting", "live", "stale", "down"]);
const shape = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("alarm"),
    at,
    name: z.string(),
    scope: z.enum(["service", "agent", "floor"]),
    target: z.string(),
    severity: z.enum(["warning", "critical"]).exactOptional(),
  }),
  z.object({ kind: z.literal("link"), at, source: z.string(), link: links }),
]);

/** What became of note between two floors: alarms that began, links that became others. Without a `before`: the links as they are. */
export function marksBetween(
  before: FloorContent | undefined,
  after: FloorContent,
  at: string,
): ReplayMark[] {
  return [...linkMarks(before, after, at), ...alarmMarks(before, after, at)];
}

function linkMarks(before: FloorContent | undefined, { sources }: FloorContent, at: string): ReplayMark[] {
  if (before?.sources === sources) return [];
  return Object.entries(sources).flatMap(([source, { link }]) =>
    before?.sources[source]?.link === link ? [] : [{ kind: "link", at, source, link }],
  );
}

function alarmMarks(before: FloorContent | undefined, { alarms }: FloorContent, at: string): ReplayMark[] {
  if (before === undefined || before.alarms === alarms) return [];
  return Object.entries(alarms).flatMap(([id, { name, scope, target, severity, since }]) => {
    if (before.alarms[id]?.since === since) return [];
    return [{ kind: "alarm", at, name, scope, target, ...(severity === undefined ? {} : { severity }) }];
  });
}

export function encodeMarks(marks: readonly ReplayMark[]): Buffer {
  return Buffer.from(marks.map((mark) => `${JSON.stringify(mark)}\n`).join(""));
}

/** What is no mark is left out: marks help to find, and nothing is computed from them. */
export function decodeMarks(raw: Buffer): TimedMark[] {
  return [...decodeLines(raw)].flatMap((line) => {
    const read = shape.safeParse(line);
    return read.success ? [{ atMs: Date.parse(read.data.at), mark: read.data }] : [];
  });
}
