import { expect, it, vi } from "vitest";
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

it("loses no more than a minute of what was counted when the process is killed", async () => {
  const { state, store, tell, open } = house();
  const book = await open();
  tell({ handled: 40 });
  await book.mark(sofia, vendas);
  for (let minute = 0; minute < 3; minute++) {
    tell({ handled: 41 + minute });
    state.nowMs += 60_000;
    book.tend(state.floor);
  }
  await vi.waitFor(async () =>
    expect((await store.all())[0]?.baseline.media.voice?.counted.last).toEqual({ handled: 43 }),
  );
  const reopened = await open();
  tell({ handled: 2 });
  reopened.tend(state.floor);
  expect(reopened.figures(sofia, "b1")).toEqual({ voice: { handled: 5 } });
});

it("does not come back after it was removed, whatever was still to be written", async () => {
  const { state, store, tell, open } = house();
  const book = await open();
  tell({ handled: 40 });
  await book.mark(sofia, vendas);
  tell({ handled: 3 });
  book.tend(state.floor);
  expect(await book.remove(sofia, "b1")).toBe("done");
  await book.stop();
  expect(await store.all()).toEqual([]);
});

it("stays what it was when a change of it cannot be kept", async () => {
  const memory = createMemoryBaselineStore();
  const state = { isFull: false };
  const fail = () => Promise.reject(new Error("the disk is full"));
  const { tell, open } = house({
    ...memory,
    keep: (rows) => (state.isFull ? fail() : memory.keep(rows)),
    forget: (id) => (state.isFull ? fail() : memory.forget(id)),
  });
  const book = await open();
  tell({ handled: 40 });
  await book.mark(sofia, vendas);
  tell({ handled: 45 });
  state.isFull = true;
  expect(await book.mark(sofia, vendas)).toEqual({ answer: "unavailable" });
  expect(await book.remove(sofia, "b1")).toBe("unavailable");
  expect(book.figures(sofia, "b1")).toEqual({ voice: { handled: 5 } });
});

it("lets nobody's own use up everybody's", async () => {
  const { state, store, tell, open } = house();
  tell({ handled: 40 });
  const full = (service: string, index: number) => ({
    ...{ id: `own-${index}`, owner: sofia.id, by: "sofia", service },
    baseline: { since: new Date(state.nowMs).toISOString(), media: {} },
  });
  await store.keep(Array.from({ length: 200 }, (_, index) => full(`interact:Service ${index}`, index)));
  const book = await open();
  expect(await book.mark(sofia, vendas)).toEqual({ answer: "full" });
  expect(await book.mark(bruno, vendas)).toMatchObject({ answer: "done" });
  expect(await book.mark(sofia, vendas, { isShared: true })).toMatchObject({ answer: "done" });
});

it("gives whoever has the floor what it takes to count on", async () => {
  const { tell, open } = house();
  const book = await open();
  tell({ handled: 40, waiting: 1 });
  await book.mark(sofia, vendas);
  tell({ handled: 43, waiting: 1 });
  const [seen] = book.seenBy(sofia);
  expect(seen?.metrics).toEqual({ voice: { handled: 43, waiting: 1 } });
  expect(seen?.baseline.media.voice?.counted.base).toEqual({ handled: 40 });
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

it("knows what another process began, began anew and ended, and goes on with what it counts itself", async () => {
  const { state, tell, open } = house();
  const [here, there] = [await open(), await open()];
  tell({ handled: 40 });
  const sinceOf = () => here.seenBy(sofia).map(({ id, by, since }) => [id, by, since]);
  await there.mark(bruno, vendas, { isShared: true });
  const first = new Date(state.nowMs).toISOString();
  expect(sinceOf()).toEqual([]);
  await here.refresh();
  expect(sinceOf()).toEqual([["b1", "bruno", first]]);
  for (const handled of [43, 1]) {
    tell({ handled });
    here.tend(state.floor);
  }
  await here.refresh();
  expect(here.figures(sofia, "b1")).toEqual({ voice: { handled: 4 } });
  await there.mark(bruno, vendas, { isShared: true });
  const second = new Date(state.nowMs).toISOString();
  // What was counted here since the first is not written over the second.
  await here.stop();
  await here.refresh();
  expect(sinceOf()).toEqual([["b1", "bruno", second]]);
  expect(here.figures(sofia, "b1")).toEqual({ voice: { handled: 0 } });
  await there.remove(bruno, "b1");
  tell({ handled: 3 });
  here.tend(state.floor);
  await here.stop();
  await here.refresh();
  expect(sinceOf()).toEqual([]);
});

it("keeps what somebody begins while the store is read, and everything while it cannot be", async () => {
  const memory = createMemoryBaselineStore();
  const reading = { gate: Promise.resolve() };
  const { tell, open } = house({
    ...memory,
    async all() {
      const rows = await memory.all();
      await reading.gate;
      return rows;
    },
  });
  const book = await open();
  tell({ handled: 40 });
  let letGo: () => void = () => undefined;
  reading.gate = new Promise((resolve) => {
    letGo = resolve;
  });
  const refreshing = book.refresh();
  const marking = book.mark(sofia, vendas);
  letGo();
  await Promise.all([refreshing, marking]);
  expect(book.seenBy(sofia)).toHaveLength(1);
  reading.gate = Promise.reject(new Error("the database is away"));
  await book.refresh();
  expect(book.seenBy(sofia)).toHaveLength(1);
});
