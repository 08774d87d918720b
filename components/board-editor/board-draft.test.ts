import { describe, expect, it } from "vitest";
import { boardOf } from "@/lib/domain/boards/testing/board-of.ts";
import { forgetDraft, keepDraft, readDraft } from "./board-draft.ts";
import { isSameBoard } from "./is-same-board.ts";

const draft = { board: boardOf([], { name: "Night shift" }), version: 4, atMs: 1_700_000_000_000 };

function memory(kept = new Map<string, string>()) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const forbidden = {
  getItem: () => {
    throw new Error("SecurityError");
  },
  setItem: () => {
    throw new Error("QuotaExceededError");
  },
  removeItem: () => {
    throw new Error("SecurityError");
  },
};

describe("a board that was not saved", () => {
  it("is found again under its own board until it is forgotten", () => {
    const storage = memory();
    keepDraft(storage, "b1", draft);
    expect(readDraft(storage, "b1")).toEqual(draft);
    expect(readDraft(storage, "b2")).toBeUndefined();
    forgetDraft(storage, "b1");
    expect(readDraft(storage, "b1")).toBeUndefined();
  });

  it.each([
    "no JSON",
    "null",
    "[]",
    '{"board":{"name":1},"version":1,"atMs":1}',
    JSON.stringify({ board: draft.board }),
  ])("is none where %s is kept", (text) => {
    expect(readDraft(memory(new Map([["mirante.board-draft.b1", text]])), "b1")).toBeUndefined();
  });

  it("is not kept where storage is forbidden, and nothing breaks", () => {
    keepDraft(forbidden, "b1", draft);
    forgetDraft(forbidden, "b1");
    expect(readDraft(forbidden, "b1")).toBeUndefined();
  });
});

describe("two boards", () => {
  it("are alike however their members are ordered", () => {
    const { name, ...others } = draft.board;
    expect(isSameBoard(draft.board, { ...others, name })).toBe(true);
  });

  it("differ by a member, a place or the order of pages", () => {
    const pages = [
      { id: "a", tiles: [] },
      { id: "b", tiles: [] },
    ];
    const board = { ...draft.board, pages };
    expect(isSameBoard(board, { ...board, locale: "en" })).toBe(false);
    expect(isSameBoard(board, { ...board, pages: [...pages].reverse() })).toBe(false);
    expect(isSameBoard(board, { ...board, hasSound: true })).toBe(false);
  });
});
