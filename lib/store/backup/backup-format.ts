import { z } from "zod";

/** What a backup is called by, so that nothing else is taken for one. */
export const formatName = "mirante-backup";
export const formatVersion = 1;

const header = z.object({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  takenAt: z.iso.datetime(),
  /** Names of the migrations that made the schema, in their order. */
  migrations: z.array(z.string()).min(1),
});
const row = z.object({
  table: z.string(),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.object({ base64: z.string() })])),
});
const footer = z.object({ rows: z.number(), sha256: z.string() });

export type BackupHeader = z.output<typeof header>;
export type BackupRow = z.output<typeof row>;
export type BackupFooter = z.output<typeof footer>;

/** A line of a backup, which is header, rows and footer; undefined = none of them. */
export function readBackupLine(text: string): BackupHeader | BackupRow | BackupFooter | undefined {
  try {
    return z.union([row, header, footer]).safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
