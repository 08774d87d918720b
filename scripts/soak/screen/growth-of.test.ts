import { expect, it } from "vitest";
import { growthOf } from "./growth-of.ts";
import type { Sample } from "./look-at-page.ts";

const life = (at: (hour: number) => Partial<Sample>) =>
  Array.from({ length: 12 }, (_, index): Sample => {
    const hour = (index + 1) / 2;
    return { hour, megabytes: 20, nodes: 400, looseNodes: 30, listeners: 90, ...at(hour) };
  });

it("tells of several lives of a screen the one that grew most", () => {
  const calm = life((hour) => ({ megabytes: 20 - hour / 10 }));
  const leaking = life((hour) => ({ megabytes: 20 + 2 * hour, looseNodes: 30 + 40 * hour }));
  expect(growthOf([calm, leaking], 1)).toEqual({
    megabytes: 2,
    nodes: 0,
    looseNodes: 40,
    listeners: 0,
  });
});

it("tells of nodes that stay", () => {
  const kept = life((hour) => ({ nodes: 400 + 240 * hour }));
  expect(growthOf([kept], 1).nodes).toBeGreaterThan(200);
});

it("does not take for growth what comes and goes", () => {
  const moody = life((hour) => ({
    nodes: hour === 2 ? 352 : 400,
    listeners: 90 + (hour % 1) * 60,
  }));
  expect(growthOf([moody], 1)).toMatchObject({ nodes: 0, listeners: 0 });
});

it("takes neither a feed that is away early nor an alarm that is raised late for nodes that stay, and sees those beside both", () => {
  const content = (hour: number) => (hour < 3 ? 379 : 426) + (hour > 5 ? 6 : 0);
  const away = (hour: number) => (hour === 5.5 ? 379 - content(hour) : 0);
  expect(growthOf([life((hour) => ({ nodes: content(hour) + away(hour) }))], 1).nodes).toBeLessThanOrEqual(0);
  const kept = life((hour) => ({ nodes: content(hour) + away(hour) + 8 * hour }));
  expect(growthOf([kept], 1).nodes).toBeGreaterThan(7);
});

it("leaves out what a page holds while it settles, and lives too short to tell", () => {
  const settling = life((hour) => ({ megabytes: hour < 1 ? 5 : 20 }));
  expect(growthOf([settling, life(() => ({})).slice(0, 3)], 1).megabytes).toBe(0);
  expect(() => growthOf([settling.slice(0, 3)], 1)).toThrow("not watched for long enough");
});
