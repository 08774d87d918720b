import { beforeEach, describe, expect, it } from "vitest";
import type { FloorEvent, ServiceStatsReport } from "@/lib/domain/index.ts";
import { createStatsSweep, type StatsSweep } from "./stats-sweep.ts";
import { ManualClock } from "./testing/manual-clock.ts";

let clock: ManualClock;
let sweep: StatsSweep;
let emitted: FloorEvent[];
let expected: ReadonlySet<string> | undefined;
let isLive: boolean;

const report = (...names: string[]): FloorEvent => ({
  type: "service-stats",
  source: "interact",
  services: names.map(
    (name): ServiceStatsReport => ({ name, stats: [{ media: "voice", values: { handled: 1 } }] }),
  ),
  full: false,
  at: "2026-11-21T12:00:00.000Z",
});

function marked(...names: string[]): string[] {
  return sweep.mark([report(...names)]).map((event) => {
    if (event.type === "service-stats") {
      return `${event.full ? "full" : "change"} ${event.services.map(({ name }) => name).join(",")}`;
    }
    return event.type === "stats-swept" ? `sweep ${event.keep.join(",")}` : event.type;
  });
}

beforeEach(() => {
  clock = new ManualClock();
  emitted = [];
  expected = new Set(["SAC", "Vendas"]);
  isLive = true;
  sweep = createStatsSweep({
    clock,
    source: "interact",
    now: () => "2026-11-21T12:00:00.000Z",
    updateIntervalSeconds: 5,
    expected: () => expected,
    isLive: () => isLive,
    emit: (events) => emitted.push(...events),
    onComplete: () => undefined,
  });
});

describe("a full resend of statistics", () => {
  it("replaces each service once and sweeps the others when all have come", () => {
    sweep.begin("services");
    expect(marked("SAC", "Vendas")).toEqual(["full SAC,Vendas", "sweep SAC,Vendas"]);
    expect(marked("SAC")).toEqual(["change SAC"]);
  });

  it("may come in several events, with changes in between", () => {
    sweep.begin("services");
    expect(marked("SAC")).toEqual(["full SAC"]);
    expect(marked("SAC", "Vendas")).toEqual(["full Vendas", "change SAC", "sweep SAC,Vendas"]);
  });

  it("that leaves somebody out ends after one and a half intervals", async () => {
    sweep.begin("services");
    marked("SAC");
    await clock.advance(7400);
    expect(emitted).toEqual([]);
    await clock.advance(200);
    expect(emitted).toMatchObject([{ type: "stats-swept", keep: ["SAC"] }]);
    expect(marked("Vendas")).toEqual(["change Vendas"]);
  });

  it("of which nothing comes on a live link leaves nothing that passes for current", async () => {
    sweep.begin("services");
    sweep.expect();
    await clock.advance(14_900);
    sweep.expect();
    expect(emitted).toEqual([]);
    await clock.advance(200);
    expect(emitted).toMatchObject([{ type: "stats-swept", scope: "services", keep: [] }]);
  });

  it("is not waited for where nobody is registered, whether the list or the link comes first", () => {
    expected = new Set();
    sweep.begin("services");
    sweep.expect();
    expect(emitted).toMatchObject([{ type: "stats-swept", scope: "services", keep: [] }]);
    expected = undefined;
    sweep.begin("agents");
    sweep.expect();
    expect(emitted).toHaveLength(1);
    expected = new Set();
    isLive = false;
    sweep.reconsider();
    expect(emitted).toHaveLength(1);
    isLive = true;
    sweep.reconsider();
    expect(emitted[1]).toMatchObject({ type: "stats-swept", scope: "agents", keep: [] });
  });

  it("that begins late still has its time, and a link that is not live waits without forgetting", async () => {
    sweep.begin("services");
    sweep.expect();
    isLive = false;
    await clock.advance(60_000);
    expect(emitted).toEqual([]);
    isLive = true;
    sweep.expect();
    await clock.advance(14_900);
    expect(marked("SAC")).toEqual(["full SAC"]);
    await clock.advance(7000);
    expect(emitted).toEqual([]);
    expect(marked("Vendas")).toEqual(["full Vendas", "sweep SAC,Vendas"]);
    expect(clock.pending).toBe(0);
  });

  it("leaves no timer when the run stops", () => {
    sweep.begin("services");
    marked("SAC");
    sweep.stop();
    expect(clock.pending).toBe(0);
  });
});
