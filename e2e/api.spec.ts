import { expect } from "@playwright/test";
import { fetchFloor } from "./support/fetch-floor.ts";
import { openRawStream } from "./support/raw-stream.ts";
import { sendRaw } from "./support/send-raw.ts";
import { fetchSigned, signedHeaders } from "./support/sessions.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

test.describe("scripts and monitors", () => {
  let floor: WatchedFloor;
  let url: string;

  test.beforeAll(async () => {
    floor = await startFloor({ speed: 10 });
    url = floor.app.url;
  });
  test.afterAll(() => floor?.stop());

  test("get the floor with its envelope, and it is never cached", async () => {
    const answer = await fetchSigned(`${url}/api/floor`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const document = await fetchFloor(url);
    expect(document).toMatchObject({
      epoch: expect.stringMatching(/^[0-9A-Za-z]+$/),
      revision: expect.any(Number),
      serverTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      build: expect.any(String),
      sources: { interact: { kind: "interact", link: "live", degraded: {} } },
    });
    expect(Object.keys(document.services)).toHaveLength(10);
    expect(Object.keys(document.agents)).toHaveLength(40);
    expect(JSON.stringify(document)).not.toContain("null");
  });

  test("get a stream that is made for proxies, opens with a snapshot and goes on with patches", async () => {
    const stream = await openRawStream(`${url}/api/stream`);
    expect(stream.status).toBe(200);
    expect(stream.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
    expect(stream.headers["cache-control"]).toContain("no-transform");
    expect(stream.headers["x-accel-buffering"]).toBe("no");
    const snapshot = await stream.next("snapshot");
    const document = JSON.parse(snapshot.data);
    expect(snapshot.id).toBe(`${document.epoch}:${document.revision}`);
    expect(Object.keys(document.services)).toHaveLength(10);
    const patch = await stream.next("patch");
    const { revision, serverTime, patch: change } = JSON.parse(patch.data);
    expect(patch.id).toBe(`${document.epoch}:${revision}`);
    expect(revision).toBeGreaterThan(document.revision);
    expect(Date.parse(serverTime)).toBeGreaterThan(0);
    expect(Object.keys(change).length).toBeGreaterThan(0);
    stream.close();
  });

  test("get a heartbeat at once and every ten seconds, and never more than four patches a second", async () => {
    const stream = await openRawStream(`${url}/api/stream`);
    await stream.next("hb", 2);
    const beats = stream.events.filter(({ event }) => event === "hb").map(({ data }) => JSON.parse(data));
    const times = beats.map(({ serverTime }) => Date.parse(serverTime));
    for (const [index, time] of times.slice(1).entries())
      expect(time - (times[index] ?? 0)).toBeLessThan(11_500);
    for (const beat of beats) {
      expect(beat).toMatchObject({ revision: expect.any(Number), build: expect.any(String) });
      expect(beat.sources.interact).toMatchObject({ link: "live", ageMs: expect.any(Number) });
      expect(beat.sources.interact.ageMs).toBeLessThan(16_000);
    }
    const patches = stream.events
      .filter(({ event }) => event === "patch")
      .map(({ data }) => Date.parse(JSON.parse(data).serverTime));
    for (const [index, time] of patches.entries()) {
      const fifth = patches[index + 5];
      if (fifth !== undefined) expect(fifth - time).toBeGreaterThanOrEqual(950);
    }
    stream.close();
  });

  test("are told the time of now, also when nothing has happened for a while", async () => {
    floor.cti.setSpeed(0);
    const first = await openRawStream(`${url}/api/stream`);
    await first.next("hb");
    await openAndLeave(url);
    await first.next("hb", 2);
    const late = await openRawStream(`${url}/api/stream`);
    const { serverTime } = JSON.parse((await late.next("snapshot")).data);
    expect(Math.abs(Date.now() - Date.parse(serverTime)), "age of the snapshot's time").toBeLessThan(2000);
    first.close();
    late.close();
    floor.cti.setSpeed(10);
  });

  test("resume where they were, with one patch and no snapshot", async () => {
    const first = await openRawStream(`${url}/api/stream`);
    const { id = "" } = await first.next("snapshot");
    first.close();
    for (const way of ["query", "header"] as const) {
      const asked = way === "query" ? `?since=${encodeURIComponent(id)}` : "";
      const headers = way === "header" ? { "Last-Event-ID": id } : {};
      const again = await openRawStream(`${url}/api/stream${asked}`, headers);
      await again.next("patch");
      expect(again.events[0]?.event, way).toBe("patch");
      again.close();
    }
  });

  for (const since of ["nonsense", "a:b", "01J:99999999999999999999", "x".repeat(8000), "%00:1", "OTHER:1"])
    test(`get a snapshot for the resume point ${since.slice(0, 24)}, which means nothing here`, async () => {
      const stream = await openRawStream(`${url}/api/stream?since=${encodeURIComponent(since)}`);
      expect(stream.status).toBe(200);
      await stream.next("snapshot");
      expect(stream.events[0]?.event).toBe("snapshot");
      stream.close();
    });

  test("get only the topics they ask for, and are told of a topic that does not exist", async () => {
    const stream = await openRawStream(`${url}/api/stream?topics=services,alarms`);
    const document = JSON.parse((await stream.next("snapshot")).data);
    expect(Object.keys(document.services)).toHaveLength(10);
    expect(Object.keys(document.agents ?? {})).toHaveLength(0);
    stream.close();
    const refused = await fetchSigned(`${url}/api/stream?topics=services,weather`);
    expect(refused.status).toBe(400);
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    expect(await refused.json()).toMatchObject({ status: 400, code: "bad_request" });
  });

  test("are refused by any name that is not this machine's", async () => {
    for (const path of ["/api/floor", "/api/stream", "/metrics"])
      for (const host of ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80"]) {
        const answer = await sendRaw(floor.app.port, path, { Host: host });
        expect(answer.status, `${path} as ${host}`).toBe(403);
        expect(answer.body).toContain('"code":"forbidden"');
      }
  });

  test("are refused when another site's page sends them", async () => {
    const Host = `127.0.0.1:${floor.app.port}`;
    for (const path of ["/api/floor", "/api/stream"])
      for (const headers of [
        { "Sec-Fetch-Site": "cross-site" },
        { "Sec-Fetch-Site": "same-site" },
        { Origin: "https://evil.example" },
        { Origin: "null" },
      ])
        expect((await sendRaw(floor.app.port, path, { Host, ...headers })).status, path).toBe(403);
    const own = await sendRaw(floor.app.port, "/api/floor", {
      ...signedHeaders(url),
      ...{ Host, "Sec-Fetch-Site": "same-origin" },
    });
    expect(own.status).toBe(200);
  });

  test("may only read: every other method is refused and changes nothing", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"])
      expect((await fetchSigned(`${url}/api/floor`, { method })).status, method).toBe(405);
  });

  test("see that it is alive, ready, and how it is going", async () => {
    const healthy = await fetch(`${url}/healthz`);
    expect(healthy.status).toBe(200);
    expect(await healthy.json()).toMatchObject({ status: "ok" });
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: "ready" });
    const metrics = await fetch(`${url}/metrics`);
    expect(metrics.headers.get("content-type")).toContain("text/plain");
    const text = await metrics.text();
    expect(text).toMatch(/^# TYPE \w+ \w+$/m);
    expect(text).toMatch(/sse|stream/);
    expect(text).not.toContain("SAC_Digital");
  });

  test("are still answered 200 while the contact centre is away: degraded, not gone", async () => {
    await floor.cti.refuse({ isDown: true });
    await expect
      .poll(async () => (await (await fetch(`${url}/readyz`)).json()).status, { timeout: 30_000 })
      .toBe("degraded");
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await expect.poll(async () => (await fetchFloor(url)).sources.interact?.link).not.toBe("live");
    expect(Object.keys((await fetchFloor(url)).agents)).toHaveLength(40);
    await floor.cti.accept();
    await expect
      .poll(async () => (await (await fetch(`${url}/readyz`)).json()).status, { timeout: 30_000 })
      .toBe("ready");
  });
});

async function openAndLeave(url: string): Promise<void> {
  const stream = await openRawStream(`${url}/api/stream`);
  await stream.next("snapshot");
  stream.close();
}
