import type { FloorEvent } from "@/lib/domain/index.ts";
import { createHub } from "@/lib/hub/server.ts";
import { createStreamRegistry, watchStreamRequests } from "@/lib/stream/server.ts";

const agents = 1000;
/** Lets everybody in: what signing in costs is not what is measured. */
const auth = {
  judgeOrigin: () => "ok",
  authenticate: async () => ({ kind: "key", id: "bench", sessionKey: "bench" }),
  rightsOf: async () => ({ scope: { kind: "all" } }),
  limits: { openStream: async () => undefined },
};
const silent = { info() {}, warn() {}, error: console.error };

/**
 * Puts a runtime of a hub and streams where the route handler looks for it. Each message `{ agents: n }` of the
 * parent process changes three statistics of n agents, published at once.
 */
export function startBenchRuntime(): void {
  watchStreamRequests();
  let emit: (events: readonly FloorEvent[]) => void = () => {};
  const upstream = {
    id: "interact",
    kind: "interact" as const,
    run(listen: typeof emit, signal: AbortSignal) {
      emit = listen;
      return new Promise<void>((resolve) =>
        signal.addEventListener("abort", () => resolve(), { once: true }),
      );
    },
  };
  const hub = createHub({ upstreams: [upstream], build: "bench", logger: silent, minIntervalMs: 0 });
  const streams = createStreamRegistry({ hub, limits: { total: 20_000 }, logger: silent });
  (globalThis as Record<symbol, unknown>)[Symbol.for("app.mirante.runtime")] = Promise.resolve({
    streams,
    auth,
    readiness: () => ({ status: "ready" }),
  });
  let round = 0;
  emit([statistics(agents, round)]);
  process.on("message", (message: { agents?: number; counters?: true }) => {
    round += 1;
    if (message.agents !== undefined) emit([statistics(message.agents, round)]);
    if (message.counters) process.send?.({ type: "counters", ...streams.counters() });
  });
}

function statistics(count: number, round: number): FloorEvent {
  const values = { total: round, inbound: round, handle_time: round * 7 };
  const names = Array.from({ length: count }, (_, index) => `Agente_${String(index).padStart(4, "0")}`);
  const services = [{ name: "SAC_Digital", stats: [{ media: "chat", values }] }];
  return {
    type: "agent-stats",
    source: "interact",
    full: false,
    at: new Date().toISOString(),
    agents: names.map((name) => ({ name, services })),
  };
}
