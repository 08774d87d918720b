import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { migrations as known } from "../migrations/migrations.ts";
import { StoreError } from "../store-error.ts";
import { type BackupHeader, readBackupLine } from "./backup-format.ts";

/**
 * Reads the whole file at `from` and answers its header.
 * @throws StoreError `corrupt` when it is no backup, or not whole; `newer_schema` when a newer version wrote it
 */
export async function checkBackup(from: string): Promise<BackupHeader> {
  const hash = createHash("sha256");
  let header: BackupHeader | undefined;
  let rows = 0;
  let isWhole = false;
  for await (const text of linesOf(from)) {
    const line = readBackupLine(text);
    if (line === undefined || isWhole) throw notWhole(from);
    if ("sha256" in line) {
      isWhole = line.rows === rows && line.sha256 === hash.digest("hex");
      if (!isWhole) throw notWhole(from);
      continue;
    }
    hash.update(`${text}\n`);
    if ("row" in line) rows += 1;
    else header = line;
  }
  if (!header || !isWhole) throw notWhole(from);
  const newest = header.migrations.filter((name) => !Object.hasOwn(known, name)).at(-1);
  if (newest === undefined) return header;
  throw new StoreError(
    "newer_schema",
    `${from} was written by a newer version (${newest}): restore it with that one.`,
  );
}

/** The lines of the file at `path`. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError("unreachable", `${path} cannot be read: is that the name of the backup?`, error);
  }
}

function notWhole(from: string): StoreError {
  return new StoreError("corrupt", `${from} is no backup of Mirante, or not a whole one: use another.`);
}
