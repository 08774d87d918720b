import { expect, it } from "vitest";
import { applyEvents, emptyFloor, type FloorContent, type MetricValues } from "@/lib/domain/index.ts";
import type { BaselineStore } from "./command-ports.ts";
import { createBaselineBook } from "./create-baseline-book.ts";
import { createMemoryBaselineStore } from "./create-memory-baseline-store.ts";

const sofia = { id: "u1", name: "sofia" };
const bruno = { id: "u2", name: "bruno" };
const vendas = "interact:Vendas";

/** A floor told by hand, and books over it and one store. */
function house(store: BaselineStore = createMemoryBaselineStore()) {
  const state: { floor: FloorContent; nowMs: number; ids: number } = {
    floor: emptyFloor,
    nowMs: Date.UTC(2026, 10, 23, 13),
    ids: 0,
  };
  const tell = (values: MetricValues): void => {
    state.nowMs += 5_000;
    const at = new Date(state.nowMs).toISOString();
    const services = [{ name: "Vendas", stats: [{ media: "voice", values }] }];
    state.floor = applyEvents(state.floor, [
      { type: "service-stats", source: "interact", services, full: true, at },
    ]);
  };
  const open = () =>
    createBaselineBook({
      store,
      floor: () => state.floor,
      now: () => state.nowMs,
      newId: () => {
        state.ids += 1;
        return `b${state.ids}`;
      },
      logger: { warn: () => {}, error: () => {} },
    });
  return { state, store, tell, open };
}

it("counts since somebody said so, over a reset of the service", async () => {
  const { state, tell, open } = house();
  const book = await open();
  tell({ handled: 40, waiting: 1 });
  expect(await book.mark(sofia, vendas)).toEqual({ answer: "done", id: "b1" });
  for (const handled of [43, 0, 4]) {
    tell({ handled, waiting: 2 });
    book.tend(state.floor);
  }
  expect(book.figures(sofia, "b1")).toEqual({ voice: { handled: 7, waiting: 2 } });
  expect(await book.mark(sofia, vendas)).toEqual({ answer: "done", id: "b1" });
  expect(book.figures(sofia, "b1")).toEqual({ voice: { handled: 0, waiting: 2 } });
  expect(await book.mark(sofia, "interact:Nothing")).toEqual({ answer: "gone" });
});

it("a personal one is its owner's alone, a shared one everybody's", async () => {
  const { tell, open } = house();
  const book = await open();
  tell({ handled: 40 });
  await book.mark(sofia, vendas);
  tell({ handled: 41 });
  await book.mark(bruno, vendas, { isShared: true });
  expect(book.seenBy(sofia).map(({ id, by, isShared }) => [id, by, isShared])).toEqual([
    ["b1", "sofia", false],
    ["b2", "bruno", true],
  ]);
  expect(book.seenBy(bruno).map(({ id }) => id)).toEqual(["b2"]);
  expect(book.figures(bruno, "b1")).toBeUndefined();
  expect(await book.remove(bruno, "b1")).toBe("gone");
  expect(await book.remove(sofia, "b2")).toBe("done");
  expect(book.seenBy(bruno)).toEqual([]);
});

it("goes on over a restart, and sees a reset that happened meanwhile", async () => {
  const { state, tell, open } = house();
  const book = await open();
  tell({ handled: 40 });
  book.tend(state.floor);
  await book.mark(sofia, vendas);
  tell({ handled: 46 });
  book.tend(state.floor);
  await book.stop();
  const reopened = await open();
  tell({ handled: 2 });
  reopened.tend(state.floor);
  expect(reopened.figures(sofia, "b1")).toEqual({ voice: { handled: 8 } });
});

it("says when it cannot be kept", async () => {
  const broken = {
    ...createMemoryBaselineStore(),
    keep: () => Promise.reject(new Error("the disk is full")),
  };
  const { tell, open } = house(broken);
  const book = await open();
  tell({ handled: 40 });
  expect(await book.mark(sofia, vendas)).toEqual({ answer: "unavailable" });
  expect(book.seenBy(sofia)).toEqual([]);
});
