import { type FloorDocument, isRecord } from "@/lib/domain/index.ts";
import { createSlices } from "./slices.ts";

/** Of text at a time: long enough to cost what JSON costs, short enough to hold up nobody. */
const pieceCharacters = 65_536;

/**
 * A floor document as JSON, in one line, made some entities at a time, so that 5,000 agents do not hold the process. What it is
 * made of must not change meanwhile.
 */
export async function encodeDocument(document: FloorDocument): Promise<Buffer> {
  const slices = createSlices();
  const pieces: Buffer[] = [];
  let text = "{";
  let isFirst = true;
  for (const [name, part] of Object.entries(document)) {
    if (part === undefined) continue;
    text += `${isFirst ? "" : ","}${JSON.stringify(name)}:`;
    isFirst = false;
    if (!isRecord(part)) {
      text += JSON.stringify(part);
      continue;
    }
    let isFirstOfPart = true;
    text += "{";
    for (const [id, entity] of Object.entries(part)) {
      if (entity === undefined) continue;
      text += `${isFirstOfPart ? "" : ","}${JSON.stringify(id)}:${JSON.stringify(entity)}`;
      isFirstOfPart = false;
      if (text.length < pieceCharacters) continue;
      pieces.push(Buffer.from(text));
      text = "";
      const resting = slices.rest();
      if (resting !== undefined) await resting;
    }
    text += "}";
  }
  pieces.push(Buffer.from(`${text}}`));
  return Buffer.concat(pieces);
}
