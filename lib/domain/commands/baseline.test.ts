import { expect, it } from "vitest";
import { serviceMetrics } from "../catalogue/service-metrics.ts";
import { instant } from "../testing/instant.ts";
import {
  advanceBaseline,
  type Baseline,
  type MediaValues,
  sinceBaseline,
  startBaseline,
} from "./baseline.ts";

/** A bookmark at the first of these statistics, told all later ones. */
function bookmark(...told: readonly MediaValues[]): {
  readonly baseline: Baseline;
  readonly now: MediaValues;
} {
  let [now = {}, ...later] = told;
  let baseline = startBaseline(now, serviceMetrics, instant(0));
  for (const [index, next] of later.entries()) {
    baseline = advanceBaseline(baseline, now, next, instant(index + 1));
    now = next;
  }
  return { baseline, now };
}

function since(...told: readonly MediaValues[]): MediaValues {
  const { baseline, now } = bookmark(...told);
  return sinceBaseline(baseline, now, serviceMetrics);
}

it("counts from the bookmark on; what stands now stands", () => {
  expect(since({ voice: { handled: 40, waiting: 2 } }, { voice: { handled: 47, waiting: 5 } })).toEqual({
    voice: { handled: 7, waiting: 5 },
  });
});

it("goes on counting over a real reset upstream, and over a second one", () => {
  expect(since({ voice: { handled: 40 } }, { voice: { handled: 47 } }, { voice: { handled: 1 } })).toEqual({
    voice: { handled: 8 },
  });
  expect(
    since(
      { voice: { handled: 40 } },
      { voice: { handled: 47 } },
      { voice: { handled: 0 } },
      { voice: { handled: 5 } },
      { voice: { handled: 2 } },
    ),
  ).toEqual({ voice: { handled: 14 } });
});

it("sees a reset although everything has outgrown half of what it was", () => {
  const [then, before] = [
    { handled: 10, received: 20, abandoned: 4 },
    { handled: 50, received: 80, abandoned: 9 },
  ];
  expect(
    since({ voice: then }, { voice: before }, { voice: { handled: 30, received: 45, abandoned: 6 } }),
  ).toEqual({
    voice: { handled: 70, received: 105, abandoned: 11 },
  });
});

it("sees a reset that happened while nothing was told", () => {
  expect(
    since({ voice: { handled: 40 } }, { voice: { handled: 47 } }, {}, { voice: { handled: 3 } }),
  ).toEqual({
    voice: { handled: 10 },
  });
});

it("leaves out what cannot be split by time, and what was not known then", () => {
  const told = since(
    { voice: { handled: 4, longest_queue_time: 90, abandoned_time: 12 } },
    {
      voice: { handled: 6, longest_queue_time: 90, abandoned_time: 12, abandoned: 5, own_figure: 9 },
      chat: { handled: 3, waiting: 1 },
    },
  );
  expect(told).toEqual({ voice: { handled: 2 }, chat: { waiting: 1 } });
});

it("stays the same value while nothing matters to it, and survives JSON", () => {
  const { baseline, now } = bookmark({ voice: { handled: 40 } }, { voice: { handled: 44 } });
  expect(advanceBaseline(baseline, now, { voice: { handled: 45 } }, instant(9))).toBe(baseline);
  const revived: Baseline = JSON.parse(JSON.stringify(baseline));
  expect(sinceBaseline(revived, { voice: { handled: 45 } }, serviceMetrics)).toEqual({
    voice: { handled: 5 },
  });
});
