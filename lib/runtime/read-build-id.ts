import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Id of the build that is running, as `next build` wrote it; `development` when there is none. */
export async function readBuildId(folder = process.cwd()): Promise<string> {
  if (process.env.NODE_ENV !== "production") return "development";
  const text = await readFile(join(folder, ".next", "BUILD_ID"), "utf8").catch(() => "unknown");
  return text.trim();
}
