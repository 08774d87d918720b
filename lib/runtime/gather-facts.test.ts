import { expect, it } from "vitest";
import type { FloorEvent } from "@/lib/domain/index.ts";
import { gatherFacts } from "./gather-facts.ts";

const gone = (id: string): FloorEvent => ({ type: "command", id, command: null });

function gathering() {
  const told: (readonly FloorEvent[])[] = [];
  const timers: { run: () => void; delayMs: number }[] = [];
  const gatherer = gatherFacts((facts) => told.push(facts), {
    delayMs: 20,
    setTimer(run, delayMs) {
      const timer = { run, delayMs };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
  });
  return { told, timers, gatherer };
}

it("tells what a command did in one, in its order, soon after the first", () => {
  const { told, timers, gatherer } = gathering();
  gatherer.report([gone("sent")]);
  gatherer.report([gone("accepted")]);
  expect(told).toEqual([]);
  expect(timers.map(({ delayMs }) => delayMs)).toEqual([20]);
  timers[0]?.run();
  expect(told).toEqual([[gone("sent"), gone("accepted")]]);
  gatherer.report([gone("confirmed")]);
  expect(timers).toHaveLength(1);
  timers[0]?.run();
  expect(told).toHaveLength(2);
});

it("keeps nothing back when it is to end, and tells nothing twice", () => {
  const { told, timers, gatherer } = gathering();
  gatherer.report([gone("sent")]);
  gatherer.flush();
  expect(told).toEqual([[gone("sent")]]);
  expect(timers).toEqual([]);
  gatherer.flush();
  expect(told).toHaveLength(1);
});
