import { createHash } from "node:crypto";

/** What stands before the first row. */
export const firstHash = "0".repeat(64);

/** The hash of a row: SHA-256 in hex over the hash of the row before, a line end, and the row's content. */
export function hashRow(hashBefore: string, content: string): string {
  return createHash("sha256").update(`${hashBefore}\n${content}`).digest("hex");
}
