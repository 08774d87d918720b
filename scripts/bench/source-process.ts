// The source, the hub and one viewer's stream, as the server runs them, in a process whose event loop is watched.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { createHub } from "@/lib/hub/server.ts";
import { createInteractSource, createSystemClock } from "@/lib/sources/interact/server.ts";
import { createStreamRegistry } from "@/lib/stream/server.ts";

const resolutionMs = 1;
const silent = { info() {}, warn() {}, error() {} };
const source = createInteractSource(
  { url: process.env.CTI_URL ?? "", format: process.env.FORMAT === "xml" ? "xml" : "json" },
  {
    clock: createSystemClock(),
    random: Math.random,
    logger: silent,
    memory: { load: async () => ({}), save: async () => undefined },
  },
);
const hub = createHub({ upstreams: [source], build: "bench", logger: silent });
const streams = createStreamRegistry({ hub, limits: { total: 10 }, logger: silent });
let bytes = 0;
streams.open(
  {},
  {
    isWritable: true,
    open: (events) => events.onWritable(),
    write(chunk) {
      bytes += chunk.byteLength;
    },
    end() {},
    destroy() {},
  },
);
const delay = monitorEventLoopDelay({ resolution: resolutionMs });

process.on("message", ({ ms }: { ms: number }) => void measure(ms));
process.send?.({ type: "started" });

async function measure(ms: number): Promise<void> {
  const before = { bytes, revisions: hub.current().revision };
  delay.enable();
  delay.reset();
  await sleep(ms);
  delay.disable();
  process.send?.({
    type: "measured",
    p999Ms: delay.percentile(99.9) / 1e6,
    maxMs: delay.max / 1e6,
    bytes: bytes - before.bytes,
    revisions: hub.current().revision - before.revisions,
    agents: Object.keys(hub.current().content.agents).length,
  });
}
