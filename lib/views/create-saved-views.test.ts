import { expect, it } from "vitest";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { createSavedViews, type SavedViews } from "./server.ts";

const path = "/agents";

onEachDatabase(({ open }) => {
  const opened = async () => createSavedViews({ db: (await open()).db, now: () => 1 });
  const save = async (
    views: SavedViews,
    account: string,
    name: string,
    isShared = false,
    query = "?sort=name",
  ) => {
    const kept = await views.keep(account, { path, name, query, isShared });
    return kept.answer === "done" ? kept.view.id : kept.answer;
  };
  const names = async (views: SavedViews, account: string) =>
    (await views.list(account, path)).map(({ name }) => name);

  it("shows people their own views in their order, then what others share", async () => {
    const views = await opened();
    for (const name of ["Tarde", "Ação"]) await save(views, "sofia", name);
    await save(views, "ana", "Shared", true);
    await save(views, "ana", "Private");
    await views.keep("ana", { path: "/services", name: "Elsewhere", query: "", isShared: true });
    expect(await names(views, "sofia")).toEqual(["Tarde", "Ação", "Shared"]);
    expect((await views.list("sofia", path))[2]).toMatchObject({ account: "ana", isShared: true });
  });

  it("puts a view in the place of one's own of that name, and never of another person's", async () => {
    const views = await opened();
    const first = await save(views, "sofia", "Late");
    await save(views, "ana", "Late", true);
    expect(await save(views, "sofia", " Late ", false, "?sort=state")).toBe(first);
    expect((await views.list("sofia", path)).map(({ query }) => query)).toEqual([
      "?sort=state",
      "?sort=name",
    ]);
  });

  it("lets nobody rename or remove what is another's", async () => {
    const views = await opened();
    const id = await save(views, "sofia", "Late", true);
    expect(await views.change("ana", id, { name: "Mine" })).toBe("gone");
    expect(await views.remove("ana", id)).toBe(false);
    expect(await views.change("sofia", id, { name: " Later " })).toBe("done");
    await save(views, "sofia", "Late");
    expect(await views.change("sofia", id, { name: "Late" })).toBe("taken");
    expect(await views.remove("sofia", id)).toBe(true);
    expect(await names(views, "sofia")).toEqual(["Late"]);
  });

  it("changes what is asked for, and nothing else of a view", async () => {
    const views = await opened();
    const id = await save(views, "sofia", "Late", true);
    const found = await views.find("sofia", id);
    expect(await views.find("ana", id)).toBeUndefined();
    expect(await views.change("sofia", id, { isShared: false })).toBe("done");
    expect(await views.find("sofia", id)).toEqual({ ...found, isShared: false });
    expect(await views.change("sofia", id, { query: "?sort=state" })).toBe("done");
    expect(await views.find("sofia", id)).toEqual({ ...found, isShared: false, query: "?sort=state" });
    expect(await views.change("sofia", id, { query: "x".repeat(4097) })).toBe("faults");
    expect(await views.list("ana", path)).toEqual([]);
  });

  it("keeps the order that somebody gave them", async () => {
    const views = await opened();
    const ids: string[] = [];
    for (const name of ["a", "b", "c"]) ids.push(await save(views, "sofia", name));
    const [a = "", , c = ""] = ids;
    await views.arrange("sofia", path, [c, a, "gone", c]);
    expect(await names(views, "sofia")).toEqual(["c", "a", "b"]);
  });

  it("refuses names and queries that are none, and more than fit", async () => {
    const views = await opened();
    for (const name of ["", "   ", "x".repeat(81), "a\0b"])
      expect(await save(views, "sofia", name)).toBe("faults");
    expect(await save(views, "sofia", "Late", false, "x".repeat(4097))).toBe("faults");
    for (let index = 0; index < 50; index++) await save(views, "sofia", `view ${index}`);
    expect(await save(views, "sofia", "one more")).toBe("full");
    expect(await save(views, "sofia", "view 7")).not.toBe("full");
  });
});
