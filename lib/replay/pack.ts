import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import { ReplayError } from "./replay-error.ts";

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Beside the event loop, as is `unpack`. */
export function pack(raw: Buffer): Promise<Buffer> {
  return deflate(raw, { memLevel: 9 });
}

/** @throws ReplayError `damaged` when it does not become exactly `rawBytes`, so that a small file cannot fill the memory. */
export async function unpack(packed: Buffer, rawBytes: number): Promise<Buffer> {
  try {
    const raw = await inflate(packed, { maxOutputLength: Math.max(1, rawBytes) });
    if (raw.byteLength === rawBytes) return raw;
  } catch (error) {
    throw new ReplayError("damaged", "A part of the recording cannot be unpacked.", { cause: error });
  }
  throw new ReplayError("damaged", "A part of the recording has another length than it says.");
}
