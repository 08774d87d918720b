import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { People, Signed } from "@/app/api/testing/people-of.ts";
import { openWatchedHouse, type WatchedHouse } from "@/app/api/testing/watched-house.ts";
import type { FloorDocument, ReplayOverview, ReplayRecording } from "@/lib/domain/index.ts";
import type { Runtime } from "@/lib/runtime/start-runtime.ts";
import type { Simulator } from "@/lib/simulator/index.ts";
import { answerReplayFloor, answerReplayOverview, answerReplayStream } from "./answer-replay.ts";
import {
  answerDeleteRecording,
  answerDownload,
  answerLoadRecording,
  answerRecordings,
  answerSaveRecording,
} from "./recordings/answer-recordings.ts";
import { recordingType } from "./recordings/recording-shape.ts";

let house: WatchedHouse;
let simulator: Simulator;
let runtime: Runtime;
let people: People;
let narrow: Signed;
/** The floor of a moment, and the moment. */
let then: { readonly at: string; readonly floor: FloorDocument };
const host = "http://localhost:3000";
const seen = "interact:SAC_Digital";

beforeAll(async () => {
  house = await openWatchedHouse({ agents: 12, services: 3, seed: 7, speed: 20 }, { REPLAY_MAX_MB: "16" });
  ({ simulator, runtime, people } = house);
  narrow = await people.supervisorOf("beatriz", { services: [seen], agents: [] });
  await until(
    () => runtime.floor().sources.interact?.link === "live" && runtime.floor().services[seen] !== undefined,
  );
  simulator.setSpeed(0);
  await until(isQuiet, 700);
  then = { at: new Date().toISOString(), floor: runtime.floor() };
  simulator.advanceWorld(900);
  await until(() => JSON.stringify(runtime.floor().services) !== JSON.stringify(then.floor.services));
  await until(async () => (await get("floor", { at: then.at })).status === 200);
}, 90_000);

function until(isSo: () => boolean | Promise<boolean>, interval = 100): Promise<void> {
  const look = async () => expect(await isSo()).toBe(true);
  return vi.waitFor(look, { timeout: 20_000, interval });
}

let lastRevision = -1;
function isQuiet(): boolean {
  const { revision } = runtime.floor();
  const isSame = revision === lastRevision;
  lastRevision = revision;
  return isSame;
}

afterAll(() => house?.close());

const answers = { "": answerReplayOverview, floor: answerReplayFloor, stream: answerReplayStream } as const;

function get(
  what: keyof typeof answers,
  query: Record<string, string> = {},
  who: Signed = people.viewer,
): Promise<Response> {
  const url = `${host}/api/replay/${what}?${new URLSearchParams(query)}`;
  return answers[what](new Request(url, { headers: who }), async () => runtime);
}

function save(who: Signed, body: object): Promise<Response> {
  const headers = { ...who, "content-type": "application/json" };
  const request = new Request(`${host}/api/replay/recordings`, {
    ...{ method: "POST", headers, body: JSON.stringify(body) },
  });
  return answerSaveRecording(request, async () => runtime);
}

function load(who: Signed, body: Uint8Array, type = recordingType): Promise<Response> {
  const headers = { ...who, "content-type": type };
  const request = new Request(host, { method: "PUT", headers, body: Buffer.from(body) });
  return answerLoadRecording(request, async () => runtime);
}

async function download(who: Signed, id: string): Promise<Response> {
  return answerDownload(new Request(host, { headers: who }), id, async () => runtime);
}

async function savedAround(who: Signed): Promise<ReplayRecording> {
  const [range] = ((await (await get("")).json()) as ReplayOverview).ranges;
  const answer = await save(who, { name: "Queue at noon", from: range?.from, to: range?.to });
  expect(answer.status).toBe(201);
  return answer.json();
}

it("tells the floor of an instant as it was then, whatever it is now", async () => {
  const floor: FloorDocument = await (await get("floor", { at: then.at })).json();
  expect(floor.services).toEqual(then.floor.services);
  expect(floor.agents).toEqual(then.floor.agents);
  expect(floor.serverTime).toBe(then.at);
  expect(floor.services).not.toEqual(runtime.floor().services);
});

it("shows nobody of then what they may not see now", async () => {
  const text = await (await get("floor", { at: then.at }, narrow)).text();
  const floor: FloorDocument = JSON.parse(text);
  expect(Object.keys(floor.services)).toEqual([seen]);
  expect(floor.agents).toEqual({});
  const [hidden = ""] = Object.keys(then.floor.agents);
  expect(text).not.toContain(JSON.stringify(hidden));
});

it("streams a snapshot of the beginning, then patches, each with its time, faster than the clock", async () => {
  const answer = await get("stream", { at: then.at, speed: "60" });
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  await expect
    .poll(
      async () => {
        text += decoder.decode((await reader?.read())?.value, { stream: true });
        return /event: snapshot\n/.test(text) && /event: patch\n/.test(text) && /event: replay\n/.test(text);
      },
      { timeout: 10_000, interval: 10 },
    )
    .toBe(true);
  expect(text.indexOf("event: snapshot")).toBeLessThan(text.indexOf("event: patch"));
  expect(text).toContain(`"at":"${then.at}"`);
  await reader?.cancel();
  await expect.poll(() => runtime.replay.counters().open).toBe(0);
});

it("lets one person watch three replays at once, and says what to do about a fourth", async () => {
  const open = [];
  for (let count = 0; count < 3; count += 1) open.push(await get("stream", { at: then.at }));
  expect(open.map(({ status }) => status)).toEqual([200, 200, 200]);
  const fourth = await get("stream", { at: then.at });
  expect([fourth.status, fourth.headers.get("retry-after")]).toEqual([429, "10"]);
  expect((await get("stream", { at: then.at }, people.admin)).status).toBe(200);
  await Promise.all(open.map(({ body }) => body?.cancel()));
});

it.each([
  ["an instant that is none", { at: "yesterday" }, 400],
  ["no instant", {}, 400],
  ["an instant before anything was recorded", { at: "2020-01-01T00:00:00Z" }, 404],
  ["another speed", { at: "2026-01-01T00:00:00Z", speed: "7" }, 400],
  ["an id that is none", { at: "2026-01-01T00:00:00Z", recording: "../../etc/passwd" }, 400],
  ["a recording that is not there", { at: "2026-01-01T00:00:00Z", recording: "0123456789abcdef" }, 404],
])("refuses %s with what is wrong", async (_what, query, status) => {
  const what = "speed" in query ? "stream" : "floor";
  const answer = await get(what, query as Record<string, string>);
  expect(answer.status).toBe(status);
  expect((await answer.json()).detail).not.toBe("");
});

it("answers nothing to nobody", async () => {
  const nobody = { host: "localhost:3000" };
  for (const what of ["", "floor", "stream"] as const) {
    expect((await get(what, { at: then.at }, nobody)).status).toBe(401);
  }
});

it("saves a recording that plays the same floor, also after it was taken along and brought back", async () => {
  const saved = await savedAround(people.admin);
  expect(saved).toMatchObject({ name: "Queue at noon", by: "root", isNarrowed: false });
  const file = new Uint8Array(await (await download(people.admin, saved.id)).arrayBuffer());
  const loaded: ReplayRecording = await (await load(people.admin, file)).json();
  for (const recording of [saved.id, loaded.id]) {
    const floor: FloorDocument = await (await get("floor", { at: then.at, recording })).json();
    expect(floor.services).toEqual(then.floor.services);
    expect(floor.agents).toEqual(then.floor.agents);
  }
  const listed = await answerRecordings(new Request(host, { headers: people.viewer }), async () => runtime);
  const { recordings } = await listed.json();
  expect(recordings.map(({ id }: ReplayRecording) => id)).toEqual(
    expect.arrayContaining([saved.id, loaded.id]),
  );
});

it("gives whoever sees a part only that part in a file, saved by them or by others", async () => {
  const whole = await savedAround(await anotherAdministrator());
  const own = await savedAround(narrow);
  expect(own.isNarrowed).toBe(true);
  for (const [id, who] of [
    [whole.id, narrow],
    [own.id, await people.supervisorOf("sofia", {})],
  ] as const) {
    const bytes = new Uint8Array(await (await download(who, id)).arrayBuffer());
    const back: ReplayRecording = await (await load(await anotherAdministrator(), bytes)).json();
    const floor: FloorDocument = await (
      await get("floor", { at: then.at, recording: back.id }, people.admin)
    ).json();
    expect(Object.keys(floor.services)).toEqual([seen]);
    expect(floor.agents).toEqual({});
  }
});

it("lets viewers take nothing along, and nobody but administrators load or delete", async () => {
  const [range] = ((await (await get("")).json()) as ReplayOverview).ranges;
  expect((await save(people.viewer, { name: "x", ...range })).status).toBe(403);
  expect((await download(people.viewer, "0123456789abcdef")).status).toBe(403);
  expect((await load(narrow, new Uint8Array(3))).status).toBe(403);
  const remove = (who: Signed) =>
    answerDeleteRecording(
      new Request(host, { method: "DELETE", headers: who }),
      "0123456789abcdef",
      async () => runtime,
    );
  expect((await remove(narrow)).status).toBe(403);
  expect((await remove(people.admin)).status).toBe(404);
});

it.each([
  ["that is empty", new Uint8Array(0), 400],
  ["that is a picture", Buffer.from("\x89PNG\r\n\x1a\n and so on"), 400],
  [
    "of a newer version",
    Buffer.concat([Buffer.from("MIRANTE\n"), Buffer.from([9, 0, 0, 0, 0, 0, 0, 0])]),
    400,
  ],
])("takes no file %s", async (_what, bytes, status) => {
  const hostile = await anotherAdministrator();
  const answer = await load(hostile, bytes);
  expect(answer.status).toBe(status);
  expect((await answer.json()).detail).toMatch(/\.$/);
});

it("writes down who took what along", async () => {
  const rows = [];
  for await (const line of runtime.audit.exportLines({}, "jsonl")) rows.push(JSON.parse(line));
  const deeds = rows.map(({ action, result }) => `${action} ${result}`);
  expect(deeds).toEqual(
    expect.arrayContaining(["recording.save done", "recording.download done", "recording.load done"]),
  );
});

/** Files are five a minute for each: another administrator each time. */
let administrators = 0;
async function anotherAdministrator(): Promise<Signed> {
  administrators += 1;
  const login = `chief${administrators}`;
  const password = "correct horse battery";
  await runtime.auth.people.create({ login, name: login, role: "admin", password }, { who: "root" });
  const { token } = await runtime.auth.signIn.byPassword(login, password, {
    address: "203.0.113.9",
    userAgent: "Firefox",
  });
  return { host: "localhost:3000", origin: host, cookie: `sid=${token}` };
}
