import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { applyEvents, emptyFloor, type FloorEvent } from "@/lib/domain/index.ts";
import { createIntake } from "./create-intake.ts";
import { queueOf } from "./testing/facts.ts";

const at = "2026-11-21T12:00:00.000Z";
const names = Array.from({ length: 1_200 }, (_, index) => `Agent ${index}`);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function statisticsOf(agents: readonly string[], total: number, full = false): FloorEvent {
  const stats = [{ media: "voice", values: { total } }];
  const reports = agents.map((name) => ({ name, services: [{ name: "Sales", stats }] }));
  return { type: "agent-stats", source: "interact", agents: reports, full, at };
}

function intake() {
  const folded: FloorEvent[][] = [];
  const onFolded = vi.fn();
  const taking = createIntake({
    fold(events) {
      folded.push([...events]);
      return true;
    },
    onFolded,
  });
  return { ...taking, folded, onFolded };
}

it("folds an ordinary batch within the call", () => {
  const { take, folded, onFolded } = intake();
  take([queueOf("Sales", 1), queueOf("Sales", 2)]);
  expect(folded.length).toBe(1);
  expect(onFolded).toHaveBeenCalledOnce();
});

it("spreads a heavy batch over turns, tells of it once, and leaves the same floor", () => {
  const { take, folded, onFolded } = intake();
  const events = [
    statisticsOf(names, 1, true),
    { type: "stats-swept", source: "interact", scope: "agents", keep: names.slice(0, 700), at } as const,
    statisticsOf(names.slice(600), 2),
  ];
  take(events);
  expect(folded.length).toBe(1);
  vi.runAllTimers();
  expect(folded.length).toBeGreaterThan(3);
  expect(onFolded).toHaveBeenCalledOnce();
  expect(applyEvents(emptyFloor, folded.flat())).toEqual(applyEvents(emptyFloor, events));
});

it("keeps what comes meanwhile in its place", () => {
  const { take, folded } = intake();
  take([statisticsOf(names, 1)]);
  take([queueOf("Sales", 1)]);
  vi.runAllTimers();
  expect(folded.flat().map(({ type }) => type)).toEqual([
    "agent-stats",
    "agent-stats",
    "agent-stats",
    "service-stats",
  ]);
});

it("folds nothing any more once cleared", () => {
  const { take, clear, folded, onFolded } = intake();
  take([statisticsOf(names, 1)]);
  clear();
  vi.runAllTimers();
  expect(folded.length).toBe(1);
  expect(onFolded).not.toHaveBeenCalled();
});
