import { z } from "zod";
import { type FloorContent, isRecord, setOwn } from "@/lib/domain/index.ts";
import { decodeLines } from "./decode-lines.ts";
import { floorParts } from "./encode-snapshot.ts";
import { ReplayError } from "./replay-error.ts";
import type { ReplayedFloor } from "./replayed-floor.ts";
import { createSlices } from "./slices.ts";

const head = z.object({
  epoch: z.string().regex(/^[0-9A-Za-z]{1,64}$/),
  revision: z.number().int().nonnegative(),
  atMs: z.number(),
  parts: z.array(z.enum(floorParts)),
});

const needed = ["sources", "services", "agents", "alarms", "pauses", "commands"] as const;

/** Twenty times the largest floor that is served. */
const mostEntities = 100_000;

/** @throws ReplayError `damaged` when this is no floor, `too_large` for one that nobody has. */
export async function decodeSnapshot(raw: Buffer): Promise<ReplayedFloor> {
  const slices = createSlices();
  const lines = decodeLines(raw);
  const read = head.safeParse(lines.next().value);
  if (!read.success || !needed.every((part) => read.data.parts.includes(part))) throw damaged();
  const parts = new Map(read.data.parts.map((part): [PartName, Record<string, object>] => [part, {}]));
  let count = 0;
  for (const line of lines) {
    const [part, members] = membersOf(line);
    const entities = parts.get(part);
    if (entities === undefined) throw damaged();
    for (const [id, entity] of Object.entries(members)) {
      if (!isRecord(entity)) throw damaged();
      setOwn(entities, id, entity);
      count += 1;
    }
    if (count > mostEntities) throw new ReplayError("too_large", "A floor of the recording is too large.");
    const resting = slices.rest();
    if (resting !== undefined) await resting;
  }
  const { epoch, revision, atMs } = read.data;
  return { epoch, revision, atMs, content: contentOf(parts) };
}

type PartName = (typeof floorParts)[number];

function membersOf(line: unknown): readonly [PartName, object] {
  if (!Array.isArray(line) || line.length !== 2) throw damaged();
  const [part, members]: readonly unknown[] = line;
  const name = floorParts.find((each) => each === part);
  if (name === undefined || !isRecord(members)) throw damaged();
  return [name, members];
}

/** Entities were written by `encodeSnapshot`, under a checksum; what others wrote is looked through as it is loaded. */
function contentOf(parts: ReadonlyMap<PartName, Readonly<Record<string, object>>>): FloorContent {
  return Object.fromEntries(parts) as unknown as FloorContent;
}

function damaged(): ReplayError {
  return new ReplayError("damaged", "A floor of the recording cannot be read.");
}
