import type { ReplayedFloor } from "./replayed-floor.ts";
import { createSlices } from "./slices.ts";

/** Parts of a floor as they are written: `serviceDays` and `agentDays` only where there are any. */
export const floorParts = [
  ...(["sources", "services", "agents", "alarms", "pauses", "commands"] as const),
  ...(["serviceDays", "agentDays"] as const),
];

/**
 * A floor as lines of JSON: what it is of, then one line an entity. Lines, and not one text, so that neither writing nor
 * reading 5,000 agents holds up the event loop.
 */
export async function encodeSnapshot({ epoch, revision, atMs, content }: ReplayedFloor): Promise<Buffer> {
  const slices = createSlices();
  const parts = floorParts.filter((part) => content[part] !== undefined);
  const lines: Buffer[] = [];
  let text = `${JSON.stringify({ epoch, revision, atMs, parts })}\n`;
  for (const part of parts) {
    for (const [id, entity] of Object.entries(content[part] ?? {})) {
      text += `${JSON.stringify([part, id, entity])}\n`;
      if (text.length > 65_536) {
        lines.push(Buffer.from(text));
        text = "";
        await slices.rest();
      }
    }
  }
  lines.push(Buffer.from(text));
  return Buffer.concat(lines);
}
