import { type FileHandle, mkdir, open, readdir, rm, truncate } from "node:fs/promises";
import { join } from "node:path";
import { createRunIndex } from "./create-run-index.ts";
import { decodeMarks, type TimedMark } from "./marks.ts";
import { pack } from "./pack.ts";
import { readEntry } from "./read-entry.ts";
import { fileHead, type RecordHead, readRecordHead, recordHeadBytes, writeRecord } from "./record-format.ts";
import { type ScannedFile, scanFile } from "./scan-file.ts";
import type { Tape, TapeEntry } from "./tape.ts";

/** A record about to be written, its payload not packed yet. */
export interface NewRecord extends Pick<RecordHead, "kind" | "fromMs" | "toMs"> {
  readonly raw: Buffer;
}

export interface SegmentLogOptions {
  /** Its files are all ours. */
  readonly folder: string;
  readonly mostBytes: number;
  readonly keptMs: number;
  /** Told of a file that cannot be read and is left alone. */
  readonly onUnreadable: (path: string, error: unknown) => void;
}

/** The memory of the last hours in files of some minutes each, which the oldest leave one by one. */
export interface SegmentLog extends Tape {
  /**
   * Writes records in one go, in a new file if `isNewFile`: then the first must be a snapshot. Makes room first. Not to be
   * called again before it has ended. @throws what the file system throws: part of it may be on disk, and is cut off.
   */
  append(records: readonly NewRecord[], isNewFile: boolean): Promise<void>;
  /** Bytes of the file that is written now; 0 when there is none. */
  readonly currentBytes: number;
  readonly bytes: number;
  /** Oldest first. */
  marks(): readonly TimedMark[];
  close(): Promise<void>;
}

interface Segment {
  readonly path: string;
  bytes: number;
  toMs: number;
  readonly marks: TimedMark[];
}

const ending = ".segment";

/**
 * Opens the log of a folder, which is made when it is first written to. What the newest file has after its last whole record
 * was being written when a process was killed: it is cut off.
 */
export async function openSegmentLog(options: SegmentLogOptions): Promise<SegmentLog> {
  const log = new Log(options);
  await log.load();
  return log;
}

class Log implements SegmentLog {
  readonly #options: SegmentLogOptions;
  readonly #index = createRunIndex();
  #segments: Segment[] = [];
  #current: { readonly file: FileHandle; readonly segment: Segment } | undefined;

  constructor(options: SegmentLogOptions) {
    this.#options = options;
  }

  get currentBytes(): number {
    return this.#current?.segment.bytes ?? 0;
  }

  get bytes(): number {
    return this.#segments.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  runs = () => this.#index.runs();
  read = (entry: TapeEntry) => readEntry(entry);
  marks = () => this.#segments.flatMap(({ marks }) => marks);

  async load(): Promise<void> {
    const { folder, onUnreadable } = this.#options;
    const names = (await filesOf(folder)).filter((name) => name.endsWith(ending)).sort();
    for (const [position, name] of names.entries()) {
      const path = join(folder, name);
      try {
        const isNewest = position === names.length - 1;
        const scanned = await scanFile(path, isNewest);
        if (isNewest && scanned.wholeBytes < scanned.bytes) await truncate(path, scanned.wholeBytes);
        await this.#take(path, scanned);
      } catch (error) {
        onUnreadable(path, error);
      }
    }
  }

  async append(records: readonly NewRecord[], isNewFile: boolean): Promise<void> {
    const written = await Promise.all(records.map(packed));
    if (isNewFile || this.#current === undefined) await this.#openFile(records[0]?.fromMs ?? 0);
    const current = this.#current;
    if (current === undefined) return;
    const { segment, file } = current;
    const bytes = Buffer.concat(written);
    await this.#makeRoom(bytes.byteLength, records.at(-1)?.toMs ?? 0);
    try {
      await writeWhole(file, bytes);
    } catch (error) {
      // What of it got there is no whole record: nothing may follow it.
      await this.close().catch(() => undefined);
      await truncate(segment.path, segment.bytes).catch(() => undefined);
      throw error;
    }
    written.forEach((record, position) => {
      const raw = records[position]?.raw;
      this.#note(segment, record, raw);
    });
  }

  async close(): Promise<void> {
    const current = this.#current;
    this.#current = undefined;
    await current?.file.close();
  }

  async #take(path: string, { entries, wholeBytes }: ScannedFile): Promise<void> {
    const segment: Segment = { path, bytes: wholeBytes, toMs: entries.at(-1)?.toMs ?? 0, marks: [] };
    this.#segments.push(segment);
    for (const entry of entries) {
      if (entry.kind === "marks") segment.marks.push(...decodeMarks(await readEntry(entry)));
      else this.#index.add(entry);
    }
  }

  async #openFile(fromMs: number): Promise<void> {
    await this.close();
    await mkdir(this.#options.folder, { recursive: true, mode: 0o700 });
    const stamp = String(Math.max(0, Math.floor(fromMs))).padStart(15, "0");
    const path = join(this.#options.folder, `${stamp}-${process.pid}${ending}`);
    const file = await open(path, "a", 0o600);
    const segment: Segment = { path, bytes: 0, toMs: fromMs, marks: [] };
    // A file of this very millisecond: the clock was set back, and what is in it would be out of order.
    await file.truncate(0);
    this.#forget(path);
    this.#segments.push(segment);
    this.#current = { file, segment };
    await writeWhole(file, fileHead);
    segment.bytes = fileHead.byteLength;
  }

  #note(segment: Segment, record: Buffer, raw: Buffer | undefined): void {
    const head = readRecordHead(record.subarray(0, recordHeadBytes));
    if (head === undefined) return;
    const entry = { ...head, path: segment.path, offset: segment.bytes };
    segment.bytes += record.byteLength;
    segment.toMs = head.toMs;
    if (head.kind === "marks" && raw !== undefined) segment.marks.push(...decodeMarks(raw));
    else this.#index.add(entry);
  }

  async #makeRoom(bytes: number, nowMs: number): Promise<void> {
    const { mostBytes, keptMs } = this.#options;
    for (;;) {
      const oldest = this.#segments.find((segment) => segment !== this.#current?.segment);
      if (oldest === undefined) return;
      const isOld = oldest.toMs < nowMs - keptMs;
      if (!isOld && this.bytes + bytes <= mostBytes) return;
      await rm(oldest.path, { force: true });
      this.#forget(oldest.path);
    }
  }

  #forget(path: string): void {
    this.#segments = this.#segments.filter((segment) => segment.path !== path);
    this.#index.drop(path);
  }
}

/** A folder that cannot be read has nothing to show; that it cannot be written either is told by the first append. */
async function filesOf(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

async function packed({ kind, fromMs, toMs, raw }: NewRecord): Promise<Buffer> {
  return writeRecord({ kind, fromMs, toMs, rawBytes: raw.byteLength }, await pack(raw));
}

async function writeWhole(file: FileHandle, bytes: Buffer): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const { bytesWritten } = await file.write(bytes, written);
    if (bytesWritten === 0) throw new Error("the disk takes nothing more");
    written += bytesWritten;
  }
}
