import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ReplayOverview } from "@/lib/domain/index.ts";
import { buildFloor, buildService } from "../testing/build-floor.ts";
import { createFakeServer, type FakeServer } from "../testing/fake-server.ts";
import { ReplayPlayer } from "./replay-player.ts";

const noonMs = Date.parse("2026-11-21T12:00:00.000Z");
const at = (seconds: number) => new Date(noonMs + seconds * 1_000).toISOString();
const overview: ReplayOverview = {
  ...{ hours: 24, marks: [], bytes: 1, mostBytes: 2 },
  ranges: [{ from: at(0), to: at(600) }],
};

let server: FakeServer;
let player: ReplayPlayer;
let asked: string[];
let floorStatus: number;

beforeEach(() => {
  vi.useFakeTimers();
  server = createFakeServer();
  asked = [];
  floorStatus = 200;
  player = open(60);
});

afterEach(() => {
  player.stop();
  vi.useRealTimers();
});

function open(seconds: number): ReplayPlayer {
  return new ReplayPlayer(
    { atMs: noonMs + seconds * 1_000 },
    { fetch: answer, monotonicMs: () => 0, isHidden: () => false },
  );
}

async function answer(url: string, init: RequestInit): Promise<Response> {
  asked.push(url);
  if (url.startsWith("/api/replay/stream")) return server.fetch(url, init);
  if (!url.startsWith("/api/replay/floor")) return Response.json(overview);
  const serverTime = new URL(url, "http://localhost").searchParams.get("at") ?? "";
  return Response.json(floorOf(serverTime), { status: floorStatus });
}

const floorOf = (serverTime: string, waiting = 3) =>
  buildFloor({
    serverTime,
    services: { "interact:SAC": buildService("SAC", { metrics: { chat: { waiting } } }) },
  });
const settled = () => vi.advanceTimersByTimeAsync(10);
const state = () => player.player.getState();
const waiting = () => player.store.getState().floor?.services["interact:SAC"]?.metrics.chat?.waiting;

it("begins standing still at the instant that was asked for, on a clock of its own, and never calls itself live", async () => {
  player.start();
  await settled();
  expect(state()).toMatchObject({ status: "paused", atMs: noonMs + 60_000 });
  expect(waiting()).toBe(3);
  expect(player.clock.nowMs()).toBe(noonMs + 60_000);
  expect(player.freshness.getState()).toMatchObject({ level: "fresh", link: "down" });
  expect(asked.some((url) => url.startsWith("/api/stream"))).toBe(false);
});

it("goes by the instants that the server tells, however fast it runs", async () => {
  player.start();
  await settled();
  player.setSpeed(30);
  player.play();
  await settled();
  expect(asked.at(-1)).toContain(`at=${encodeURIComponent(at(60))}&speed=30`);
  server.send("snapshot", floorOf(at(60)), "e1:1");
  server.send("replay", { state: "playing", at: at(60), speed: 30 });
  const patch = { services: { "interact:SAC": { metrics: { chat: { waiting: 9 } } } } };
  server.send("patch", { revision: 2, serverTime: at(75), patch }, "e1:2");
  await settled();
  expect([waiting(), player.clock.nowMs()]).toEqual([9, noonMs + 75_000]);
  server.send("replay", { state: "gap", at: at(90), speed: 30, nextAt: at(300) });
  server.send("replay", { state: "end", at: at(600), speed: 30 });
  await settled();
  expect(state()).toMatchObject({
    status: "ended",
    atMs: noonMs + 600_000,
    skipped: { fromMs: noonMs + 90_000, toMs: noonMs + 300_000 },
  });
});

it("stops, and steps by a minute, without a stream", async () => {
  player.start();
  await settled();
  player.play();
  await settled();
  player.toggle();
  await settled();
  expect([state().status, server.openStreams()]).toEqual(["paused", 0]);
  player.step(60_000);
  await settled();
  expect(state()).toMatchObject({ status: "paused", atMs: noonMs + 120_000 });
});

it("goes to the nearest instant that is kept, and says why where nothing can be had", async () => {
  player = open(-9_000);
  player.start();
  await settled();
  expect(state()).toMatchObject({ status: "paused", atMs: noonMs });
  floorStatus = 404;
  player.step(1_000);
  await settled();
  expect(state()).toMatchObject({ status: "failed", problem: "not_recorded" });
  expect(player.clock.nowMs(), "what is on screen stays of its own time").toBe(noonMs);
});

it("goes on where it was once the server is there again", async () => {
  player.start();
  await settled();
  server.answerNext(503);
  player.play();
  await settled();
  expect(state()).toMatchObject({ status: "failed", problem: "refused" });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(state().status).toBe("playing");
  expect(server.openStreams()).toBe(1);
});

it("tells a session that is over, so that its page leads to the sign-in", async () => {
  player.start();
  await settled();
  server.answerNext(401);
  player.play();
  await settled();
  expect(player.store.getState().connection).toMatchObject({ status: "waiting", cause: "unauthenticated" });
});

it("tells that a source was not live then", async () => {
  player.start();
  await settled();
  player.play();
  await settled();
  const source = { ...buildFloor().sources.interact, link: "stale", linkSince: at(50), heardAt: at(40) };
  server.send("snapshot", { ...floorOf(at(60)), sources: { interact: source } }, "e1:5");
  await settled();
  expect(player.freshness.getState()).toEqual({
    ...{ level: "not-live", link: "down", leg: "source" },
    sinceMs: noonMs + 40_000,
  });
});

it("leaves nothing running once it is left", async () => {
  player.start();
  await settled();
  player.play();
  await settled();
  player.stop();
  await settled();
  expect([server.openStreams(), vi.getTimerCount()]).toEqual([0, 0]);
});
