import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";

const shape = z.record(z.string(), z.number());

/**
 * Keeps when each CTI list was asked for last (epoch ms by list) in a small file, so that a restart
 * cannot ask again within the CTI's five seconds. A missing or spoilt file counts as never asked.
 */
export function createListGateFile(path: string) {
  return {
    async load(): Promise<Record<string, number>> {
      try {
        return shape.parse(JSON.parse(await readFile(path, "utf8")));
      } catch {
        return {};
      }
    },
    /** Written beside and renamed: a crash leaves the old file or the new one. */
    async save(times: Readonly<Record<string, number>>): Promise<void> {
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.${process.pid}.new`;
      await writeFile(draft, JSON.stringify(times));
      await rename(draft, path);
    },
  };
}
