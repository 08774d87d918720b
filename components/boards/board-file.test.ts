import { describe, expect, it } from "vitest";
import { boardOf } from "@/lib/domain/boards/testing/board-of.ts";
import { boardJsonName, readBoardFile, writeBoardFile } from "./board-file.ts";

const board = boardOf([{ id: "a", kind: "clock", hasDate: true, x: 0, y: 0, w: 4, h: 2 }]);
const read = (text: string) => readBoardFile(new Blob([text]));

describe("a board as a file", () => {
  it("is read as it was written, also by an editor that marks the order of bytes", async () => {
    expect(await read(writeBoardFile(board))).toEqual({ board });
    expect(await read(`\uFEFF${writeBoardFile(board)}`)).toEqual({ board });
  });

  it("is refused with what is wrong, be it no JSON, no board or too much", async () => {
    expect(await read("<html>")).toEqual({ faults: [{ path: "", code: "not_json" }] });
    expect(await read("[]")).toMatchObject({ faults: [{ path: "", code: "not_an_object" }] });
    expect(await read(JSON.stringify({ ...board, theme: "pink" }))).toMatchObject({
      faults: [{ path: "theme" }],
    });
    expect(await read(" ".repeat(300_000))).toMatchObject({ faults: [{ code: "too_long" }] });
  });

  it.each([
    ["Operação · Voz", "Operacao-Voz.json"],
    ["../../etc/passwd", "etc-passwd.json"],
    ["客服", "客服.json"],
    ["…", "board.json"],
  ])("is called after the board: %s is %s", (name, file) => {
    expect(boardJsonName({ name })).toBe(file);
  });
});
