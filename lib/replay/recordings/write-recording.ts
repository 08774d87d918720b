import { open } from "node:fs/promises";
import { narrow, type Scope } from "@/lib/domain/index.ts";
import { createBatchWriter } from "../create-batch-writer.ts";
import { type Cursor, openCursor } from "../open-cursor.ts";
import { pack } from "../pack.ts";
import { fileHead, writeRecord } from "../record-format.ts";
import type { RecordedRevision } from "../recorder.ts";
import { ReplayError } from "../replay-error.ts";
import type { NewRecord } from "../segment-log.ts";
import type { Tape } from "../tape.ts";
import { type AboutRecording, encodeAbout } from "./about-record.ts";

const batchMs = 5_000;

/**
 * Writes what a tape has from `about.fromMs` to `about.toMs`, as far as `scope` reaches, into one new file.
 * @throws ReplayError `too_large` beyond `mostBytes`, or what reading throws; what was written is then worth nothing
 */
export async function writeRecording(
  path: string,
  tape: Tape,
  about: AboutRecording,
  { scope, mostBytes }: { readonly scope: Scope; readonly mostBytes: number },
): Promise<void> {
  const file = await open(path, "wx", 0o600);
  let bytes = fileHead.byteLength;
  async function append(records: readonly NewRecord[]): Promise<void> {
    for (const { kind, fromMs, toMs, raw } of records) {
      const record = writeRecord({ kind, fromMs, toMs, rawBytes: raw.byteLength }, await pack(raw));
      bytes += record.byteLength;
      if (bytes > mostBytes)
        throw new ReplayError("too_large", "The recording would be too large: save a shorter one.");
      await file.writeFile(record);
    }
  }
  try {
    await file.writeFile(fileHead);
    const { fromMs, toMs } = about;
    await append([{ kind: "about", fromMs, toMs, raw: encodeAbout(about) }]);
    await copy(tape, about, scope, append);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function copy(
  tape: Tape,
  { fromMs, toMs }: Pick<AboutRecording, "fromMs" | "toMs">,
  scope: Scope,
  append: (records: readonly NewRecord[]) => Promise<void>,
): Promise<void> {
  const log = { append, currentBytes: 0, close: async () => undefined };
  const writer = createBatchWriter({ log, fileBytes: Number.POSITIVE_INFINITY });
  const seen = (cursor: Cursor) => revisionOf(cursor, scope);
  let cursor = await openCursor(tape, fromMs);
  await writer.write([seen(cursor)], fromMs);
  for (let endMs = Math.min(toMs, fromMs + batchMs); ; endMs = Math.min(toMs, endMs + batchMs)) {
    const batch: RecordedRevision[] = [];
    for (;;) {
      const changeMs = await cursor.nextChange(endMs);
      if (changeMs === undefined) break;
      await cursor.advance(changeMs);
      batch.push(seen(cursor));
    }
    const found = await cursor.advance(endMs);
    await writer.write(batch, cursor.atMs);
    if (found.state === "end" || endMs >= toMs) return;
    if (found.state !== "gap") continue;
    if (found.nextMs > toMs) return;
    cursor = await openCursor(tape, found.nextMs);
    writer.breakOff();
    await writer.write([seen(cursor)], found.nextMs);
    endMs = found.nextMs;
  }
}

function revisionOf(cursor: Cursor, scope: Scope): RecordedRevision {
  const { epoch, revision, content } = cursor.floor();
  return {
    epoch,
    revision,
    content: narrow(content, scope, undefined),
    at: new Date(cursor.atMs).toISOString(),
  };
}
