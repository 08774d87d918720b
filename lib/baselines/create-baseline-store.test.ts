import { expect, it } from "vitest";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { createBaselineStore } from "./server.ts";

const counted = { base: { handled: -3 }, last: { handled: 12 }, resetAt: "2026-11-21T12:30:00.000Z" };
const shared = {
  ...{ id: "b1", owner: null, by: "Ana", service: "interact:Vendas" },
  baseline: { since: "2026-11-21T12:00:00.000Z", media: { chat: { counters: ["handled"], counted } } },
};
const own = {
  ...{ ...shared, id: "b2", owner: "sofia", by: "Sofia" },
  baseline: { since: "2026-11-21T12:05:00.000Z", media: {} },
};

onEachDatabase(({ open }) => {
  it("keeps whose count it is, since when, and what was counted before a reset of the service", async () => {
    const store = createBaselineStore(await open());
    await store.keep([own, shared]);
    expect(await store.all()).toEqual([shared, own]);
    await store.forget("b1");
    await store.forget("b1");
    expect(await store.all()).toEqual([own]);
  });

  it("has one of each person and one of everybody for a service, the last one", async () => {
    const store = createBaselineStore(await open());
    await store.keep([shared, own]);
    const later = { ...own, baseline: { since: "2026-11-21T13:00:00.000Z", media: {} } };
    await store.keep([later]);
    const elsewhere = { ...shared, id: "b9", by: "Bruno" };
    await store.keep([elsewhere]);
    expect(await store.all()).toEqual([elsewhere, later]);
  });

  it("renews what was counted of those that are still there and begin when they did, and of no other", async () => {
    const store = createBaselineStore(await open());
    await store.keep([shared, own]);
    const medium = { counters: ["handled"], counted: { base: { handled: -9 } } };
    const further = (kept: typeof own | typeof shared, since = kept.baseline.since) => ({
      ...kept,
      baseline: { since, media: { chat: medium } },
    });
    const ended = { ...further(own), id: "b7", service: "interact:SAC" };
    await store.renew([further(shared), further(own, "2026-11-21T13:00:00.000Z"), ended]);
    expect(await store.all()).toEqual([further(shared), own]);
  });

  it("takes one that was spoilt for none", async () => {
    const { db } = await open();
    const store = createBaselineStore({ db });
    await store.keep([shared]);
    await db.updateTable("baselines").set({ counters: '{"chat":{"counters":"x"}}' }).execute();
    expect(await store.all()).toEqual([]);
  });
});
