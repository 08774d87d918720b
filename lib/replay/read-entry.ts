import { open } from "node:fs/promises";
import { unpack } from "./pack.ts";
import { isWhole, recordHeadBytes } from "./record-format.ts";
import { ReplayError } from "./replay-error.ts";
import { readAt } from "./scan-file.ts";
import type { TapeEntry } from "./tape.ts";

/** The inflated payload of a record. @throws ReplayError `gone`, `damaged` or `disk` */
export async function readEntry(entry: TapeEntry): Promise<Buffer> {
  const record = await bytesOf(entry);
  if (record.byteLength !== recordHeadBytes + entry.packedBytes || !isWhole(entry, record))
    throw new ReplayError("damaged", "A part of the recording is not what was written.");
  return unpack(record.subarray(recordHeadBytes), entry.rawBytes);
}

async function bytesOf({ path, offset, packedBytes }: TapeEntry): Promise<Buffer> {
  try {
    const file = await open(path, "r");
    try {
      return await readAt(file, offset, recordHeadBytes + packedBytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    const isGone = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw isGone
      ? new ReplayError("gone", "This part of the recording is not kept any more.", { cause: error })
      : new ReplayError("disk", "The disk does not give the recording.", { cause: error });
  }
}
