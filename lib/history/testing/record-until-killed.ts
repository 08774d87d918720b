// A process that records agents who change their state as fast as it can, until it is killed; what is committed is told.
import { writeSync } from "node:fs";
import { openStore } from "@/lib/store/server.ts";
import { driveHistory } from "./drive-history.ts";

const [, , url = "", run = "0"] = process.argv;
const silent = { info: () => undefined, warn: () => undefined };
const store = await openStore({ url, logger: silent });
const start = new Date(Date.parse("2026-11-21T12:00:00Z") + Number(run) * 3_600_000).toISOString();
const { floor, history } = await driveHistory(store, { start });
writeSync(1, "open\n");
floor.link("live");
for (let step = 0; ; step += 1) {
  const at = floor.at();
  const state = step % 2 === 0 ? "ready_free" : "ready_service";
  const report = { state, isTransition: true };
  floor.tell({ type: "agent-state", source: "interact", agent: "Ana", report, at });
  floor.advance(2);
  await history.flush();
  writeSync(1, `${at}\n`);
}
