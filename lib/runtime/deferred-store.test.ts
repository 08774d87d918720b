import { expect, it } from "vitest";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { createDeferredStore } from "./deferred-store.ts";

const logout = {
  ...{ id: "c1", actorId: "a1", actorName: "Ana", name: "agent_logout", agent: "interact:Bia" },
  ...{ stateId: null, reason: null },
  requestedAt: "2026-11-21T12:00:00.000Z",
  expiresAt: "2026-11-21T13:00:00.000Z",
};
const pause = { ...logout, id: "c2", name: "set_agent_state", stateId: "101", reason: "Lunch" };

onEachDatabase((database) => {
  it("keeps orders that wait as they were given, replaces them, and lets one of many take them away", async () => {
    const store = createDeferredStore(await database.open());
    await store.keep(logout);
    await store.keep({ ...pause, requestedAt: "2026-11-21T12:01:00.000Z" });
    await store.keep({ ...logout, expiresAt: "2026-11-21T14:00:00.000Z" });
    expect(await store.all()).toEqual([
      { ...logout, expiresAt: "2026-11-21T14:00:00.000Z" },
      { ...pause, requestedAt: "2026-11-21T12:01:00.000Z" },
    ]);
    expect(await Promise.all(["c1", "c1", "c1"].map(store.forget))).toEqual([true, false, false]);
    expect((await store.all()).map(({ id }) => id)).toEqual(["c2"]);
  });
});
