import { expect, it } from "vitest";
import type { StoredBoard } from "@/lib/domain/index.ts";
import { createShownBoards } from "./create-shown-boards.ts";

const stored = (version: number, services: readonly string[]): StoredBoard => ({
  ...{ id: "hall", version, updatedAt: "2026-11-26T10:00:00.000Z", updatedBy: "root" },
  board: {
    ...{ name: services.join(","), pages: [], rotateSeconds: 20, theme: "dark", hasPixelShift: false },
    ...{ hasSound: false, jumpsToCritical: false },
    privacy: { agents: "names", minimumGroup: 0, hidesPauseReasons: false },
  },
});

/** A board in the store that the test saves anew, and how often it was read. */
function kept() {
  const clock = { now: 1_000_000 };
  const store: { board: StoredBoard | undefined; reads: number } = {
    board: stored(1, ["interact:Sales"]),
    reads: 0,
  };
  const changed: string[] = [];
  const boards = createShownBoards({
    async read() {
      store.reads += 1;
      return store.board;
    },
    sightOf: ({ board }) => ({ scope: { kind: "lists", services: board.name.split(","), agents: [] } }),
    onChange: (board) => changed.push(board),
    now: () => clock.now,
  });
  return { boards, store, clock, changed };
}

it("asks the store once for a roomful of screens that come at once, and again after two seconds", async () => {
  const { boards, store, clock } = kept();
  await Promise.all(Array.from({ length: 300 }, () => boards.of("hall")));
  expect(store.reads).toBe(1);
  clock.now += 2000;
  await boards.of("hall");
  expect(store.reads).toBe(2);
});

it("tells of a board whose screens see something else, and keeps the sight of one that only looks different", async () => {
  const { boards, store, changed, clock } = kept();
  const before = await boards.of("hall");
  store.board = stored(2, ["interact:Sales"]);
  clock.now += 2000;
  await boards.tend();
  const redrawn = await boards.of("hall");
  expect(redrawn?.version).toBe(2);
  expect(redrawn?.sight, "the same object, whose work is shared").toBe(before?.sight);
  expect(changed).toEqual([]);
  store.board = stored(3, ["interact:Support"]);
  await boards.tend();
  expect(changed).toEqual(["hall"]);
  expect((await boards.of("hall"))?.sight.scope).toMatchObject({ services: ["interact:Support"] });
});

it("tells of a board that is gone, and shows nothing of it", async () => {
  const { boards, store, changed } = kept();
  await boards.of("hall");
  store.board = undefined;
  await boards.tend();
  expect(changed).toEqual(["hall"]);
  expect(await boards.of("hall")).toBeUndefined();
});

it("looks no more at a board that no screen asked for in two minutes", async () => {
  const { boards, store, clock } = kept();
  await boards.of("hall");
  clock.now += 120_000;
  await boards.tend();
  await boards.tend();
  expect(store.reads).toBe(1);
});
