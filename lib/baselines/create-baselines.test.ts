import { expect, it } from "vitest";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { createBaselines } from "./server.ts";

const service = { kind: "service", target: "interact:Vendas" } as const;
const noon = Date.parse("2026-11-21T12:00:00.000Z");

onEachDatabase(({ open }) => {
  async function opened() {
    const { db } = await open();
    let nowMs = noon;
    const baselines = createBaselines({ db, now: () => nowMs });
    const pass = (minutes: number) => {
      nowMs += minutes * 60_000;
    };
    return { db, baselines, pass };
  }

  it("counts anew for one person, or for everybody, and nobody sees another's", async () => {
    const { baselines, pass } = await opened();
    const shared = { ...service, takenBy: "ana", counters: { chat: { handled: 40 } } };
    await baselines.take(shared);
    pass(5);
    await baselines.take({
      ...shared,
      account: "sofia",
      takenBy: "sofia",
      counters: { chat: { handled: 44 } },
    });
    expect(await baselines.list("sofia")).toMatchObject([
      { ...shared, takenAt: "2026-11-21T12:00:00.000Z" },
      { account: "sofia", counters: { chat: { handled: 44 } }, takenAt: "2026-11-21T12:05:00.000Z" },
    ]);
    const [only, ...others] = await baselines.list("ana");
    expect(only).not.toHaveProperty("account");
    expect(others).toEqual([]);
  });

  it("has one of each, the last one taken", async () => {
    const { baselines, pass } = await opened();
    const draft = { ...service, account: "sofia", takenBy: "sofia" };
    const first = await baselines.take({ ...draft, counters: { chat: { handled: 1 } } });
    pass(1);
    const second = await baselines.take({ ...draft, counters: { chat: { handled: 2 } } });
    expect(second.id).toBe(first.id);
    expect(await baselines.list("sofia")).toEqual([second]);
  });

  it("goes back to the CTI's own counting", async () => {
    const { baselines } = await opened();
    await baselines.take({ ...service, takenBy: "ana", counters: {} });
    expect(await baselines.remove({ ...service, account: "ana" })).toBe(false);
    expect(await baselines.remove(service)).toBe(true);
    expect(await baselines.remove(service)).toBe(false);
    expect(await baselines.list("ana")).toEqual([]);
  });

  it("takes one that was spoilt for none", async () => {
    const { db, baselines } = await opened();
    await baselines.take({ ...service, takenBy: "ana", counters: {} });
    await db.updateTable("baselines").set({ counters: '{"chat":{"handled":"x"}}' }).execute();
    expect(await baselines.list("ana")).toEqual([]);
  });
});
