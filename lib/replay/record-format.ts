import { crc32 } from "node:zlib";
import { ReplayError } from "./replay-error.ts";

/** First bytes of every file of records; the last one is the version of the format. */
const magic = Buffer.from("MIRANTE\n");
const formatVersion = 1;

export const fileHead: Buffer = Buffer.concat([magic, Buffer.from([formatVersion, 0, 0, 0, 0, 0, 0, 0])]);

/** `about`: who saved it · `snapshot`: a whole floor · `steps`: patches from one floor to the next · `marks`: what to look at. */
export const recordKinds = ["about", "snapshot", "steps", "marks"] as const;

export type RecordKind = (typeof recordKinds)[number];

/** What stands before each record, and where the record stands. */
export interface RecordHead {
  readonly kind: RecordKind;
  /** Bytes of the payload as it is on disk, and once inflated. */
  readonly packedBytes: number;
  readonly rawBytes: number;
  /** Time covered, epoch ms: of a snapshot one instant, of steps from the record before it on. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly checksum: number;
}

/** Bytes of the head of one record. */
export const recordHeadBytes = 32;

/** No record of ours is larger: 5,000 agents are some 10 MB. Whoever says more is not believed. */
const mostRawBytes = 64 * 1024 * 1024;
const checksumAt = 4;
const checkedFrom = 8;

/** One record as it is written. */
export function writeRecord(record: Omit<RecordHead, "checksum" | "packedBytes">, payload: Buffer): Buffer {
  const bytes = Buffer.alloc(recordHeadBytes + payload.byteLength);
  bytes.writeUInt32BE(payload.byteLength, 0);
  bytes.writeUInt8(recordKinds.indexOf(record.kind), checkedFrom);
  bytes.writeUInt32BE(record.rawBytes, 12);
  bytes.writeDoubleBE(record.fromMs, 16);
  bytes.writeDoubleBE(record.toMs, 24);
  payload.copy(bytes, recordHeadBytes);
  bytes.writeUInt32BE(crc32(bytes.subarray(checkedFrom)), checksumAt);
  return bytes;
}

/** The head at the beginning of `bytes`; undefined when no head of ours stands there. */
export function readRecordHead(bytes: Buffer): RecordHead | undefined {
  if (bytes.byteLength < recordHeadBytes) return undefined;
  const kind = recordKinds[bytes.readUInt8(checkedFrom)];
  const [fromMs, toMs] = [bytes.readDoubleBE(16), bytes.readDoubleBE(24)];
  const rawBytes = bytes.readUInt32BE(12);
  if (kind === undefined || rawBytes > mostRawBytes) return undefined;
  if (!isInstant(fromMs) || !isInstant(toMs) || fromMs > toMs) return undefined;
  const [packedBytes, checksum] = [bytes.readUInt32BE(0), bytes.readUInt32BE(checksumAt)];
  return { kind, packedBytes, rawBytes, fromMs, toMs, checksum };
}

/** Whether head and payload are as they were written. */
export function isWhole(head: RecordHead, record: Buffer): boolean {
  return crc32(record.subarray(checkedFrom)) === head.checksum;
}

/** @throws ReplayError `unreadable` or `too_new` for the first bytes of a file that is none of ours. */
export function checkFileHead(bytes: Buffer): void {
  if (bytes.byteLength < fileHead.byteLength || !bytes.subarray(0, magic.byteLength).equals(magic))
    throw new ReplayError("unreadable", "This is no recording of Mirante.");
  const version = bytes.readUInt8(magic.byteLength);
  if (version > formatVersion)
    throw new ReplayError(
      "too_new",
      `The recording has format ${version}, this version reads ${formatVersion}: bring Mirante up to date.`,
    );
}

function isInstant(ms: number): boolean {
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15;
}
