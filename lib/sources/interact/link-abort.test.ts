import { getEventListeners } from "node:events";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { linkAbort } from "./link-abort.ts";

it("aborts with its parent, for the same reason, and never before it", () => {
  const parent = new AbortController();
  const linked = linkAbort(parent.signal);
  expect(linked.signal.aborted).toBe(false);
  parent.abort("over");
  expect(linked.signal.reason).toBe("over");
  expect(linkAbort(parent.signal).signal.reason).toBe("over");
});

it("leaves nothing on a parent that lives for months, whatever the collector took meanwhile", async () => {
  const parent = new AbortController();
  const waits = Array.from({ length: 9 }, () => linkAbort(parent.signal));
  await collectGarbage();
  for (const wait of waits) wait.abort();
  expect(getEventListeners(parent.signal, "abort")).toHaveLength(0);
  expect(parent.signal.aborted).toBe(false);
});

async function collectGarbage(): Promise<void> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  for (let time = 0; time < 3; time += 1) {
    await setImmediate();
    collect();
  }
}
