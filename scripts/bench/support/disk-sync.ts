import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

const bytes = Buffer.alloc(8192);

/** How long the disk of `folder` takes to have some bytes for sure, as a commit asks it to, ms. */
export function diskSync(folder: string): number {
  const file = openSync(join(folder, "sync"), "w");
  try {
    const sinceMs = performance.now();
    writeSync(file, bytes);
    fdatasyncSync(file);
    return performance.now() - sinceMs;
  } finally {
    closeSync(file);
  }
}
