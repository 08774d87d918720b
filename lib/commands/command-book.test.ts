import { expect, it } from "vitest";
import { applyEvents, emptyFloor, type FloorContent } from "@/lib/domain/index.ts";
import { ManualClock } from "@/lib/sources/interact/testing/manual-clock.ts";
import { createCommandBook } from "./command-book.ts";

/** A book, the floor it writes, and the clock of both. */
function house() {
  const clock = new ManualClock();
  const state = { floor: emptyFloor as FloorContent, forgotten: [] as string[], told: 0 };
  const book = createCommandBook({
    report: (facts) => {
      state.told += 1;
      state.floor = applyEvents(state.floor, facts);
    },
    now: () => clock.wallMs(),
    setTimer: (run, delayMs) => clock.schedule(delayMs, run),
    onForgotten: (id) => void state.forgotten.push(id),
  });
  const at = () => new Date(clock.wallMs()).toISOString();
  const begin = (id: string) => book.put(id, { name: "agent_logout", by: "sofia", status: "sent", at: at() });
  const end = (id: string) => book.change(id, { status: "confirmed", error: undefined, endedAt: at() });
  return { clock, state, book, begin, end };
}

it("shows a command until five minutes after its end, and tells who watches it", async () => {
  const { clock, state, begin, end } = house();
  begin("a");
  await clock.advance(3_600_000);
  expect(state.floor.commands.a).toMatchObject({ status: "sent" });
  end("a");
  await clock.advance(299_000);
  expect(state.floor.commands.a).toMatchObject({ status: "confirmed" });
  await clock.advance(1_000);
  expect([state.floor.commands, state.forgotten, clock.pending]).toEqual([{}, ["a"], 0]);
});

it("a member that leaves is absent, and what has left the floor is not brought back", async () => {
  const { clock, state, book, begin, end } = house();
  book.put("a", {
    name: "agent_logout",
    by: "sofia",
    status: "unknown",
    at: "2026-11-23T13:00:00.000Z",
    error: "cti_timeout",
  });
  end("a");
  expect(Object.keys(state.floor.commands.a ?? {})).not.toContain("error");
  await clock.advance(301_000);
  book.change("a", { status: "confirmed" });
  expect(state.floor.commands).toEqual({});
  begin("b");
  book.stop();
  expect(clock.pending).toBe(0);
});

it("shows at most 500 that have ended, and every one that has not", async () => {
  const { clock, state, begin, end } = house();
  begin("pending");
  for (let index = 0; index < 510; index += 1) {
    begin(`c${index}`);
    end(`c${index}`);
    if (index % 100 === 0) await clock.advance(1_000);
  }
  const shown = Object.keys(state.floor.commands);
  expect(shown).toHaveLength(501);
  expect(shown).toContain("pending");
  expect(shown).not.toContain("c0");
  expect(shown).toContain("c509");
});

it("lets go of one that another process tells of, and of its timer once nothing is left", async () => {
  const { clock, state, book, begin, end } = house();
  begin("a");
  end("a");
  book.remove("a");
  book.remove("a");
  expect([state.floor.commands, state.forgotten, book.find("a")]).toEqual([{}, ["a"], undefined]);
  await clock.advance(300_000);
  expect(clock.pending).toBe(0);
});

it("tells the floor once of what changes together, be it for an error's sake only a part of it", () => {
  const { state, book, begin, end } = house();
  begin("a");
  begin("b");
  book.together(() => {
    end("a");
    end("b");
  });
  expect(state.told).toBe(3);
  expect(Object.values(state.floor.commands).map(({ status }) => status)).toEqual(["confirmed", "confirmed"]);
  expect(() =>
    book.together(() => {
      begin("c");
      throw new Error("broken");
    }),
  ).toThrow("broken");
  expect(state.floor.commands.c).toMatchObject({ status: "sent" });
  begin("d");
  expect(state.told).toBe(5);
});
