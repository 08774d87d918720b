import { type FileHandle, open } from "node:fs/promises";
import { checkFileHead, fileHead, isWhole, readRecordHead, recordHeadBytes } from "./record-format.ts";
import type { TapeEntry } from "./tape.ts";

export interface ScannedFile {
  readonly entries: readonly TapeEntry[];
  /** Where the last whole record ends: what stands behind it was never finished. */
  readonly wholeBytes: number;
  readonly bytes: number;
}

/**
 * The records of a file. With `isChecked` each is read and compared with its checksum, else only that it fits is looked at,
 * and the checksum once it is read. What is torn or damaged ends the scan.
 * @throws ReplayError `unreadable`, `too_new` · whatever the file system throws
 */
export async function scanFile(path: string, isChecked: boolean): Promise<ScannedFile> {
  const file = await open(path, "r");
  try {
    const { size: bytes } = await file.stat();
    checkFileHead(await readAt(file, 0, fileHead.byteLength));
    const entries: TapeEntry[] = [];
    let offset = fileHead.byteLength;
    while (offset + recordHeadBytes <= bytes) {
      const head = readRecordHead(await readAt(file, offset, recordHeadBytes));
      if (head === undefined) break;
      const length = recordHeadBytes + head.packedBytes;
      if (offset + length > bytes) break;
      if (isChecked && !isWhole(head, await readAt(file, offset, length))) break;
      entries.push({ ...head, path, offset });
      offset += length;
    }
    return { entries, wholeBytes: offset, bytes };
  } finally {
    await file.close();
  }
}

/** So many bytes, fewer only at the end of the file. */
export async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
