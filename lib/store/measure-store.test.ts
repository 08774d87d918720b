import { expect, it } from "vitest";
import { measureStore } from "./measure-store.ts";
import { onEachDatabase } from "./testing/on-each-database.ts";

onEachDatabase(({ open }) => {
  it("tells how fast a database answers and how large it is", async () => {
    const { pingMs, sizeBytes } = await measureStore(await open());
    expect(pingMs).toBeGreaterThanOrEqual(0);
    expect(sizeBytes).toBeGreaterThan(10_000);
  });
});
