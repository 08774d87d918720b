import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { ReplayError } from "./replay-error.ts";

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** On floors a fifth to two fifths smaller than deflate's default, and read as fast; a step more costs twice the time for 6 %. */
const quality = 6;
/** 4 MB: what agents have in common is found however far apart they stand. */
const windowBits = 22;

/** Beside the event loop, as is `unpack`. */
export function pack(raw: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: windowBits,
    [constants.BROTLI_PARAM_SIZE_HINT]: raw.byteLength,
  };
  return compress(raw, { params });
}

/** @throws ReplayError `damaged` when it does not become exactly `rawBytes`, so that a small file cannot fill the memory. */
export async function unpack(packed: Buffer, rawBytes: number): Promise<Buffer> {
  try {
    const raw = await decompress(packed, {
      chunkSize: chunkBytes(rawBytes),
      maxOutputLength: Math.max(1, rawBytes),
    });
    if (raw.byteLength === rawBytes) return raw;
  } catch (error) {
    throw new ReplayError("damaged", "A part of the recording cannot be unpacked.", { cause: error });
  }
  throw new ReplayError("damaged", "A part of the recording has another length than it says.");
}

/** Each chunk costs a turn of the event loop: few, but not more memory at once than a small file may ask for. */
function chunkBytes(rawBytes: number): number {
  return Math.min(1024 * 1024, Math.max(1024, rawBytes));
}
