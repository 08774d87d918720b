import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "./write-whole.ts";

/** When the last backup was whole, as the backup itself has noted. */
export interface BackupNote {
  /** Epoch ms. */
  readonly atMs: number;
  readonly rows: number;
}

const shape = z.object({ atMs: z.number(), rows: z.number() });

/** Notes a backup in the folder of our other files. Rejects when that cannot be written; the backup is whole all the same. */
export function noteBackup(dataFolder: string, { atMs, rows }: BackupNote): Promise<void> {
  return writeWhole(pathOf(dataFolder), `${JSON.stringify({ atMs, rows })}\n`);
}

/** Undefined when none was noted here, or nobody can read the note. */
export async function readBackupNote(dataFolder: string): Promise<BackupNote | undefined> {
  try {
    return shape.parse(JSON.parse(await readFile(pathOf(dataFolder), "utf8")));
  } catch {
    return undefined;
  }
}

function pathOf(dataFolder: string): string {
  return join(dataFolder, "last-backup.json");
}
