import { encodeLine } from "./encode-line.ts";
import type { ReplayedFloor } from "./replayed-floor.ts";
import { createSlices } from "./slices.ts";

/** Parts of a floor as they are written: `serviceDays` and `agentDays` only where there are any. */
export const floorParts = [
  ...(["sources", "services", "agents", "alarms", "pauses", "commands"] as const),
  ...(["serviceDays", "agentDays"] as const),
];

/** Of text a line: long enough that reading costs what its JSON costs, short enough to hold up nobody. */
const lineCharacters = 32_768;

/** Half a second for 5,000 agents: who else has as much to do meanwhile is hardly slower for it. */
const restMs = 20;

/**
 * A floor as lines of JSON: what it is of, then some entities of one part a line. Lines, and not one text, so that neither
 * writing nor reading 5,000 agents holds up the event loop.
 */
export async function encodeSnapshot({ epoch, revision, atMs, content }: ReplayedFloor): Promise<Buffer> {
  const slices = createSlices(restMs);
  const parts = floorParts.filter((part) => content[part] !== undefined);
  const lines: Buffer[] = [encodeLine(JSON.stringify({ epoch, revision, atMs, parts }))];
  for (const part of parts) {
    let members: string[] = [];
    let characters = 0;
    for (const [id, entity] of Object.entries(content[part] ?? {})) {
      const member = `${JSON.stringify(id)}:${JSON.stringify(entity)}`;
      members.push(member);
      characters += member.length;
      if (characters < lineCharacters) continue;
      lines.push(lineOf(part, members));
      members = [];
      characters = 0;
      const resting = slices.rest();
      if (resting !== undefined) await resting;
    }
    if (members.length > 0) lines.push(lineOf(part, members));
  }
  return Buffer.concat(lines);
}

function lineOf(part: string, members: readonly string[]): Buffer {
  return encodeLine(`["${part}",{${members.join(",")}}]`);
}
