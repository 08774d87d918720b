import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Hub } from "@/lib/hub/server.ts";
import type { StreamRegistry } from "@/lib/stream/server.ts";

/** Prometheus text. Names and ids of agents and services are never labels. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
}

export interface MetricsInputs {
  readonly hub: Pick<Hub, "counters" | "pulses" | "document">;
  readonly streams: Pick<StreamRegistry, "counters">;
}

const linkStates = ["connecting", "live", "stale", "down"] as const;

/** Everything is read when it is asked for: nothing is counted twice, and an idle process does no work. */
export function createMetrics({ hub, streams }: MetricsInputs): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const [name, help, read] of totals(hub, streams)) {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  }
  addSourceMetrics(registry, hub);
  return { contentType: registry.contentType, text: () => registry.metrics() };
}

function totals(hub: MetricsInputs["hub"], streams: MetricsInputs["streams"]) {
  const hubTotal = (key: keyof ReturnType<Hub["counters"]>) => () => hub.counters()[key];
  const streamTotal = (key: keyof ReturnType<StreamRegistry["counters"]>) => () => streams.counters()[key];
  return [
    ["floor_events_total", "Events of the sources folded into the floor", hubTotal("events")],
    ["floor_revisions_total", "Floors published", hubTotal("revisions")],
    ["floor_apply_errors_total", "Batches of events that could not be applied", hubTotal("applyErrors")],
    ["cti_restarts_total", "Runs of a source that ended by themselves", hubTotal("upstreamFailures")],
    ["sse_clients", "Streams open now", streamTotal("open")],
    ["sse_opened_total", "Streams opened", streamTotal("opened")],
    ["sse_refused_total", "Streams refused", streamTotal("refused")],
    ["sse_resumed_total", "Streams resumed with a patch", streamTotal("resumed")],
    ["sse_slow_closed_total", "Streams closed because their viewer did not read", streamTotal("slow")],
    [
      "sse_dropped_to_snapshot_total",
      "Slow viewers who got a snapshot in place of patches",
      streamTotal("forgotten"),
    ],
    ["sse_frames_total", "Frames written to viewers", streamTotal("frames")],
    ["sse_bytes_total", "Bytes written to viewers", streamTotal("bytes")],
    [
      "sse_patches_encoded_total",
      "Patches computed and encoded, whatever the number of viewers",
      streamTotal("patchesEncoded"),
    ],
  ] as const;
}

function addSourceMetrics(registry: Registry, hub: MetricsInputs["hub"]): void {
  const state = new Gauge({
    name: "cti_state",
    help: "1 for the state the link to a source is in",
    labelNames: ["source", "state"],
    registers: [registry],
    collect() {
      for (const [source, { link }] of Object.entries(hub.pulses())) {
        for (const each of linkStates) state.set({ source, state: each }, each === link ? 1 : 0);
      }
    },
  });
  const age = new Gauge({
    name: "cti_last_event_age_seconds",
    help: "Seconds since a source was heard last",
    labelNames: ["source"],
    registers: [registry],
    collect() {
      for (const [source, { ageMs }] of Object.entries(hub.pulses())) {
        if (ageMs !== undefined) age.set({ source }, ageMs / 1000);
      }
    },
  });
  const unknown = new Gauge({
    name: "cti_unknown_total",
    help: "Unknown events and fields, and records dropped, of a source",
    labelNames: ["source", "kind"],
    registers: [registry],
    collect() {
      for (const [source, { unknown: counts }] of Object.entries(hub.document().sources)) {
        for (const [kind, count] of Object.entries(counts)) unknown.set({ source, kind }, count);
      }
    },
  });
}
