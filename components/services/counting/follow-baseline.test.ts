import { expect, it } from "vitest";
import {
  advanceBaseline,
  type MediaValues,
  serviceMetrics,
  sinceBaseline,
  startBaseline,
} from "@/lib/domain/index.ts";
import { type FollowedBaseline, followBaseline } from "./follow-baseline.ts";
import type { ToldBaseline } from "./use-baselines.ts";

const noon = "2026-11-21T12:00:00.000Z";
const voice = (handled: number): MediaValues => ({ voice: { handled, waiting: 1 } });
const service = (metrics: MediaValues) => ({ metrics, changedAt: noon });

/** What the server says once it has seen these statistics, the first of them when the count began. */
function told(...seen: readonly MediaValues[]): ToldBaseline {
  const [first = {}, ...later] = seen;
  let [baseline, metrics] = [startBaseline(first, serviceMetrics, noon), first];
  for (const next of later) {
    baseline = advanceBaseline(baseline, metrics, next, noon);
    metrics = next;
  }
  const facts = { id: "b1", service: "interact:Vendas", since: noon, by: "sofia", isShared: false };
  return { ...facts, baseline, metrics, epoch: "e", revision: seen.length };
}

function counted(followed: FollowedBaseline | undefined): number | undefined {
  if (followed === undefined) return undefined;
  return sinceBaseline(followed.baseline, followed.metrics, serviceMetrics).voice?.handled;
}

it("counts along the screen since the moment the server told of", () => {
  const answer = told(voice(40), voice(43));
  const first = followBaseline(undefined, answer, service(voice(43)));
  expect(counted(first)).toBe(3);
  expect(counted(followBaseline(first, answer, service(voice(47))))).toBe(7);
});

it("goes on over a reset that the screen sees before the server is asked again", () => {
  const answer = told(voice(40), voice(43));
  let followed = followBaseline(undefined, answer, service(voice(43)));
  for (const handled of [45, 0, 2]) followed = followBaseline(followed, answer, service(voice(handled)));
  expect(counted(followed)).toBe(7);
  const again = told(voice(40), voice(43), voice(45), voice(0), voice(2));
  expect(counted(followBaseline(followed, again, service(voice(2))))).toBe(7);
});

it("goes on over a reset between the server's answer and the floor that the screen shows by then", () => {
  expect(counted(followBaseline(undefined, told(voice(40), voice(43)), service(voice(1))))).toBe(4);
});

it("begins only once there is something to begin from, and rests while nothing changes", () => {
  expect(followBaseline(undefined, undefined, service(voice(40)))).toBeUndefined();
  const metrics = voice(43);
  const answer = told(voice(40), metrics);
  const followed = followBaseline(undefined, answer, service(metrics));
  expect(followBaseline(followed, answer, service(metrics))).toBe(followed);
  expect(followBaseline(followed, undefined, service(metrics))).toBe(followed);
});
