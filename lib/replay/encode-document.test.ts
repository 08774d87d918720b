import { expect, it } from "vitest";
import { emptyFloor, type FloorAgent, type FloorDocument } from "@/lib/domain/index.ts";
import { encodeDocument } from "./encode-document.ts";

function documentOf(agents: number): FloorDocument {
  const agent = (index: number): FloorAgent => ({
    ...{ source: "interact", name: `João "${index}" \u2028\n`, presence: "available", state: "ready_free" },
    ...{ since: "2026-11-21T12:00:00.000Z", services: ["interact:SAC"], metrics: {}, states: {}, calls: {} },
  });
  return {
    ...{ epoch: "E", revision: 7, serverTime: "2026-11-21T12:00:00.000Z", build: "b", ...emptyFloor },
    agents: Object.fromEntries(
      Array.from({ length: agents }, (_, index) => [`interact:${index}`, agent(index)]),
    ),
  };
}

it.each([0, 1, 3_000])("writes a floor of %i agents as JSON does, in one line", async (agents) => {
  const document = documentOf(agents);
  const text = (await encodeDocument(document)).toString();
  expect(text).toBe(JSON.stringify(document));
  expect(text).not.toContain("\n");
});

it("lets others have their turn while it writes a large floor", async () => {
  const document = documentOf(20_000);
  let turns = 0;
  let isWritten = false;
  const watch = () => {
    if (isWritten) return;
    turns += 1;
    setImmediate(watch);
  };
  setImmediate(watch);
  await encodeDocument(document);
  isWritten = true;
  expect(turns).toBeGreaterThan(1);
});
