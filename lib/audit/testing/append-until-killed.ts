// A process that appends to the audit, eight rows under way at a time, until it is killed; each is told once it is sure.
import { writeSync } from "node:fs";
import { openStore } from "@/lib/store/server.ts";
import { createAudit } from "../server.ts";

const [, , url = "", run = ""] = process.argv;
const silent = { info: () => undefined, warn: () => undefined };
const startMs = performance.now();
const audit = createAudit({ store: await openStore({ url, logger: silent }), now: Date.now });
writeSync(1, `opened ${Math.round(performance.now() - startMs)}\n`);
let next = 0;

async function append(): Promise<void> {
  while (true) {
    next += 1;
    const target = `${run}:${next}`;
    const { seq } = await audit.append({ who: "killed", action: "command.test", target, result: "asked" });
    writeSync(1, `${seq} ${target}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, append));
