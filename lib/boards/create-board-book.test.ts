import { expect, it } from "vitest";
import type { Board } from "@/lib/domain/index.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { createBoardBook } from "./server.ts";

const board = (name: string): Board => ({
  name,
  pages: [
    {
      id: "one",
      tiles: [{ id: "a", kind: "kpi", kpi: "waiting", services: "all", x: 0, y: 0, w: 4, h: 3 }],
    },
  ],
  rotateSeconds: 20,
  theme: "dark",
  privacy: { agents: "names", minimumGroup: 0, hidesPauseReasons: false },
  hasPixelShift: true,
  hasSound: false,
  jumpsToCritical: true,
});

onEachDatabase(({ open }) => {
  const opened = async () => {
    const { db } = await open();
    const clock = { nowMs: Date.UTC(2026, 10, 21, 12) };
    const book = createBoardBook({ db, now: () => clock.nowMs++ });
    const make = async (name: string) => {
      const made = await book.create(board(name), "sofia");
      return made.answer === "done" ? made.stored.id : "";
    };
    return { db, book, make };
  };

  it("lists boards by name with what a small drawing needs, and finds each as it was made", async () => {
    const { book, make } = await opened();
    const [voz, chat] = [await make("Voz"), await make("Chat")];
    const summary = { version: 1, pages: 1, tiles: 1, theme: "dark", updatedBy: "sofia" };
    const { boards, damaged } = await book.list();
    expect(damaged).toEqual([]);
    expect(boards).toMatchObject([
      { id: chat, name: "Chat", ...summary, updatedAt: "2026-11-21T12:00:00.001Z" },
      {
        id: voz,
        name: "Voz",
        ...summary,
        services: [],
        firstPage: [{ id: "a", kind: "kpi", x: 0, y: 0, w: 4, h: 3 }],
      },
    ]);
    expect(await book.find(voz)).toMatchObject({
      answer: "found",
      stored: { version: 1, board: board("Voz") },
    });
    expect(await book.find("none")).toEqual({ answer: "gone" });
  });

  it("lets one of two people who changed the same version save it, and shows the other what stands", async () => {
    const { book, make } = await opened();
    const id = await make("Voz");
    const answers = await Promise.all([
      book.save(id, 1, board("Voz A"), "ana"),
      book.save(id, 1, board("Voz B"), "bia"),
    ]);
    expect(answers.map(({ answer }) => answer).sort()).toEqual(["conflict", "done"]);
    const stands = await book.find(id);
    const refused = answers.find(({ answer }) => answer === "conflict");
    expect(refused).toEqual({ answer: "conflict", now: stands });
    expect(stands).toMatchObject({ stored: { version: 2 } });
    expect((await book.list()).boards).toMatchObject([{ version: 2 }]);
    expect(await book.save("none", 1, board("Voz"), "ana")).toEqual({ answer: "gone" });
  });

  it("makes no version of a board that is as it was", async () => {
    const { book, make } = await opened();
    const id = await make("Voz");
    expect(await book.save(id, 1, board("Voz"), "ana")).toMatchObject({ stored: { version: 1 } });
    expect(await book.versions(id)).toMatchObject([{ version: 1, savedBy: "sofia" }]);
  });

  it("puts back how a board was, as a version of its own", async () => {
    const { book, make } = await opened();
    const id = await make("Voz");
    await book.save(id, 1, board("Voz nova"), "ana");
    expect(await book.restore(id, 1, "bia")).toMatchObject({
      stored: { version: 3, board: board("Voz"), updatedBy: "bia" },
    });
    expect(await book.versions(id)).toMatchObject([
      { version: 3, name: "Voz", savedBy: "bia", restoredFrom: 1 },
      { version: 2, name: "Voz nova", savedBy: "ana", pages: 1, tiles: 1 },
      { version: 1, name: "Voz", savedBy: "sofia" },
    ]);
    expect(await book.restore(id, 9, "bia")).toEqual({ answer: "no_version" });
    expect(await book.restore("none", 1, "bia")).toEqual({ answer: "gone" });
  });

  it("keeps the last fifty versions, and none of a board that was deleted", async () => {
    const { db, book, make } = await opened();
    const id = await make("Voz");
    for (let version = 1; version <= 52; version++)
      await book.save(id, version, board(`Voz ${version}`), "ana");
    const kept = (await book.versions(id))?.map(({ version }) => version) ?? [];
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([50, 53, 4]);
    expect(await book.remove(id)).toBe(true);
    expect(await book.remove(id)).toBe(false);
    expect(await book.versions(id)).toBeUndefined();
    expect(await db.selectFrom("board_versions").select("version").execute()).toEqual([]);
  });

  it("tells of a board that was damaged, beside the others, and takes it back from a version", async () => {
    const { db, book, make } = await opened();
    const [voz] = [await make("Voz"), await make("Chat")];
    for (const content of ["{ half", JSON.stringify({ ...board("Voz"), theme: "pink" })]) {
      await db
        .updateTable("boards")
        .set({ content, updated_at: content.length })
        .where("id", "=", voz)
        .execute();
      const { boards, damaged } = await book.list();
      expect(boards.map(({ name }) => name)).toEqual(["Chat"]);
      expect(damaged).toMatchObject([{ id: voz, name: "Voz", version: 1 }]);
      expect(damaged[0]?.faults).toHaveLength(1);
      expect(await book.find(voz)).toMatchObject({ answer: "damaged", damaged: { id: voz } });
    }
    expect(await book.restore(voz, 1, "ana")).toMatchObject({ answer: "done", stored: { version: 2 } });
    expect((await book.list()).damaged).toEqual([]);
  });

  it("holds no more than 200 boards", async () => {
    const { book, make } = await opened();
    for (let made = 0; made < 200; made++) await make(`Board ${made}`);
    expect(await book.create(board("One more"), "ana")).toEqual({ answer: "full" });
  });
});
