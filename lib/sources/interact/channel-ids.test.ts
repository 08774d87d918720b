import fc from "fast-check";
import { expect, it } from "vitest";
import { createChannelIds } from "./channel-ids.ts";
import { openMemory } from "./memory.ts";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

it("at most ten distinct ids of the range are tried, never the last one used", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 60 }),
      fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 40 }),
      async (first, span, lastUsed, draws) => {
        const range = { first, last: Math.min(9999, first + span) };
        const used = first + lastUsed;
        const memory = await openMemory(
          { load: () => Promise.resolve({ last: used }), save: () => Promise.resolve() },
          silent,
        );
        let turn = 0;
        const random = () => draws[turn++ % draws.length] ?? 0;
        const ids = createChannelIds({
          mode: "random",
          range,
          random,
          memory,
          memoryKey: "last",
        }).candidates();
        const size = range.last - range.first + 1;
        if (size === 1) {
          expect(ids).toEqual([first]);
          return;
        }
        expect(ids).toHaveLength(Math.min(10, used <= range.last ? size - 1 : size));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain(used);
        for (const id of ids)
          expect(id).toSatisfy((each: number) => each >= range.first && each <= range.last);
      },
    ),
  );
});
