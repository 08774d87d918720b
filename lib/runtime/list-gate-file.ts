import { readFile } from "node:fs/promises";
import { z } from "zod";
import { writeWhole } from "./write-whole.ts";

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
    save: (times: Readonly<Record<string, number>>): Promise<void> => writeWhole(path, JSON.stringify(times)),
  };
}
