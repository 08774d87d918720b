import { createFailureReader } from "../create-failure-reader.ts";
import type { StoreErrorCode } from "../store-error.ts";

/** By what SQLite's code begins with, the longest first. */
const meanings: readonly (readonly [code: string, meaning: StoreErrorCode])[] = [
  ["SQLITE_CONSTRAINT_UNIQUE", "conflict"],
  ["SQLITE_CONSTRAINT_PRIMARYKEY", "conflict"],
  ["SQLITE_CONSTRAINT_TRIGGER", "append_only"],
  ["SQLITE_CONSTRAINT", "constraint"],
  ["SQLITE_FULL", "full"],
  ["SQLITE_READONLY", "read_only"],
  ["SQLITE_CANTOPEN", "read_only"],
  ["SQLITE_PERM", "read_only"],
  ["SQLITE_CORRUPT", "corrupt"],
  ["SQLITE_NOTADB", "corrupt"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
];

const sentences: Partial<Record<StoreErrorCode, string>> = {
  conflict: "already has such a row.",
  append_only: "does not let rows of the audit be changed or taken away.",
  constraint: "does not allow this row.",
  full: "has no room left: free space on its disk.",
  read_only: "may not be written: let the user who runs this process write the file and its folder.",
  corrupt: "is damaged, or is no SQLite database: restore a backup (npm run restore -- --from <file>).",
  busy: "is being written by another program; try again once that has ended.",
  closed: "is closed.",
};

/** What SQLite's refusal means for the file named `shown`. */
export const sqliteFailure = createFailureReader({ meanings, sentences, meaningOfText });

function meaningOfText(text: string): StoreErrorCode {
  if (text.includes("connection is not open")) return "closed";
  // Opening has no code of its own: 14 is SQLite's number for a file that cannot be opened.
  return /^ConnectionFailed\(.*: 14"?\)$/s.test(text) ? "read_only" : "failed";
}
