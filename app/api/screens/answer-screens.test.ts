import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { answerBoard } from "@/app/api/boards/answer-boards.ts";
import { answerFloor } from "@/app/api/floor/answer-floor.ts";
import { answerCompare, answerContacts } from "@/app/api/history/answer-history.ts";
import { answerWhoAmI } from "@/app/api/session/answer-session.ts";
import { answerStream } from "@/app/api/stream/answer-stream.ts";
import type { People, Signed } from "@/app/api/testing/people-of.ts";
import { openWatchedHouse, type WatchedHouse } from "@/app/api/testing/watched-house.ts";
import { answerChanges, answerSeries } from "@/app/api/trends/answer-trends.ts";
import { boardOf } from "@/lib/domain/boards/testing/board-of.ts";
import type { Board, FloorDocument } from "@/lib/domain/index.ts";
import type { Runtime } from "@/lib/runtime/start-runtime.ts";
import { answerBeat } from "./answer-beat.ts";
import { answerNewScreenLink, answerScreenLinkRevocation, answerScreenLinks } from "./answer-screen-links.ts";
import { answerScreenSession } from "./answer-screen-session.ts";
import { answerOrder, answerScreenChange, answerScreenRevocation, answerScreens } from "./answer-screens.ts";

const origin = "http://localhost:3000";
const page = { host: "localhost:3000", origin };

let house: WatchedHouse;
let runtime: Runtime;
let people: People;
let service: string;
const get = async () => runtime;

beforeAll(async () => {
  house = await openWatchedHouse({ agents: 20, services: 4, seed: 7 });
  ({ runtime, people } = house);
  await vi.waitFor(() => expect(Object.keys(runtime.floor().agents)).toHaveLength(20), { timeout: 20_000 });
  service = await vi.waitFor(
    () => {
      const [served] = Object.values(runtime.floor().agents).flatMap(({ services }) => services);
      if (served === undefined) throw new Error("no agent serves a service yet");
      return served;
    },
    { timeout: 20_000 },
  );
}, 40_000);

afterAll(() => house?.close());

const request = (who: Signed, method = "GET", body?: unknown, path = "/api/screens") =>
  new Request(`${origin}${path}`, {
    method,
    headers: { ...who, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

async function made(privacy: Partial<Board["privacy"]> = {}): Promise<string> {
  const agents = { id: "a", kind: "agents_list", services: [service], x: 0, y: 0, w: 12, h: 8 } as const;
  const board = boardOf([agents]);
  const answer = await runtime.boards.create({ ...board, privacy: { ...board.privacy, ...privacy } }, "root");
  return answer.answer === "done" ? answer.stored.id : "";
}

async function linkTo(board: string, change: object = {}) {
  const body = { name: "Hall", board, ...change };
  const answer = await answerNewScreenLink(request(people.admin, "POST", body), get);
  expect(answer.status).toBe(201);
  return (await answer.json()) as { readonly link: { readonly id: string }; readonly token: string };
}

const enter = (token: string, who: Signed = page) =>
  answerScreenSession(request(who, "POST", { token }), get);

async function hung(board: string): Promise<Signed> {
  const answer = await enter((await linkTo(board)).token);
  return { ...page, cookie: answer.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
}

const facts = (board: string, change: object = {}) => ({
  ...{ build: runtime.screens.build, board, boardVersion: 1, paintAgeMs: 10, feedAgeMs: 10, width: 1920 },
  ...{ height: 1080, pixelRatio: 1, hasWakeLock: true, isVisible: true, ageMs: 1000, done: [] },
  ...change,
});
const beat = async (who: Signed, board: string, change: object = {}) => {
  const answer = await answerBeat(request(who, "POST", facts(board, change)), get);
  return { status: answer.status, body: await answer.json() };
};
const floorOf = async (who: Signed) => {
  const answer = await answerFloor(request(who), get);
  return { status: answer.status, text: await answer.text() };
};
const shown = async () => {
  const { screens } = (await (await answerScreens(request(people.admin), get)).json()) as {
    screens: readonly { id: string; name: string; state: string; board: string; order?: object }[];
  };
  return screens;
};
const last = async () => (await shown()).find(({ name }) => name === "Hall") ?? { id: "", state: "" };

it("tells a screen what its board shows, and what it is", async () => {
  const board = await made();
  const tv = await hung(board);
  const floor = JSON.parse((await floorOf(tv)).text) as FloorDocument;
  expect(Object.keys(floor.services)).toEqual([service]);
  const serving = Object.entries(runtime.floor().agents).filter(([, agent]) =>
    agent.services.includes(service),
  );
  expect(Object.keys(floor.agents).sort()).toEqual(serving.map(([id]) => id).sort());
  const who = await (await answerWhoAmI(request(tv), get)).json();
  expect(who).toEqual({ kind: "screen", name: "Hall", board });
  expect((await answerBoard(request(tv), board, get)).status).toBe(200);
  expect((await answerBoard(request(tv), "another", get)).status).toBe(403);
  const asked = (path: string) => request(tv, "GET", undefined, path);
  const series = `/api/trends?service=${encodeURIComponent(service)}&kpi=waiting`;
  expect((await answerSeries(asked(series), get)).status).toBe(200);
  expect((await answerChanges(asked("/api/trends/changes?minutes=60&limit=5"), get)).status).toBe(403);
  const compared = await answerCompare(asked("/api/history/compare?kpi=handled&against=yesterday"), get);
  expect(compared.status).toBe(200);
  const { services, now } = await compared.json();
  expect([services, now.services].flatMap(Object.keys).filter((id) => id !== service)).toEqual([]);
  expect((await answerContacts(asked("/api/history/contacts"), get)).status).toBe(403);
});

it.each(["aliases", "counts"] as const)(
  "tells no agent's name or id where a board shows %s",
  async (agents) => {
    const tv = await hung(await made({ agents }));
    const { text } = await floorOf(tv);
    const floor = JSON.parse(text) as FloorDocument;
    expect(Object.keys(floor.agents).length).toBeGreaterThan(0);
    for (const { name } of Object.values(runtime.floor().agents)) expect(text).not.toContain(`${name}"`);
  },
);

it("lets one screen in by a link, and says why another is not", async () => {
  const { token } = await linkTo(await made());
  expect((await enter(token)).status).toBe(200);
  const refused = await enter(token);
  expect([refused.status, await refused.json()]).toMatchObject([403, { reason: "screen_full" }]);
  const unknown = await enter("A".repeat(43));
  expect([unknown.status, await unknown.json()]).toMatchObject([401, { reason: "screen_unknown" }]);
  expect((await enter(token, { ...page, origin: "https://elsewhere.example" })).status).toBe(403);
});

it("signs out whoever opens a link in the browser that they are signed in with", async () => {
  const viewer = await people.viewerOf({});
  const answer = await enter((await linkTo(await made())).token, viewer);
  expect(answer.headers.getSetCookie().map((cookie) => cookie.split("=")[0])).toEqual(["screen", "sid"]);
  expect((await floorOf(viewer)).status).toBe(401);
});

it("cuts the stream of a screen whose link is revoked, and tells it why from then on", async () => {
  const board = await made();
  const { link, token } = await linkTo(board);
  const cookie = (await enter(token)).headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const tv = { ...page, cookie };
  const stream = await answerStream(request(tv), get);
  const reading = new Response(stream.body).text();
  expect((await answerScreenLinkRevocation(request(people.admin, "DELETE"), link.id, get)).status).toBe(204);
  expect(await reading).toMatch(/event: bye\ndata: \{"reason":"revoked"/);
  expect(await beat(tv, board)).toMatchObject({ status: 401, body: { reason: "screen_revoked" } });
  const { links } = (await (await answerScreenLinks(request(people.admin), get)).json()) as {
    links: object[];
  };
  expect(links).toContainEqual(expect.objectContaining({ id: link.id, revokedAt: expect.any(String) }));
});

it("brings a screen up to date unhurriedly, and nobody else", async () => {
  const opened = vi.spyOn(runtime.streams, "open");
  const tv = await hung(await made());
  for (const who of [tv, people.admin]) await (await answerStream(request(who), get)).body?.cancel();
  expect(opened.mock.calls.map(([asked]) => asked.isUnhurried)).toEqual([true, false]);
  opened.mockRestore();
});

it("shows a screen another part of the floor once its board is saved, within seconds", async () => {
  const board = await made({ agents: "counts" });
  const tv = await hung(board);
  const stream = await answerStream(request(tv), get);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const read = async (): Promise<number> => {
    text += (await reader?.read())?.value ?? "";
    return text.split("event: snapshot").length - 1;
  };
  while ((await read()) < 1);
  const agents = { id: "a", kind: "agents_list", services: [service], x: 0, y: 0, w: 12, h: 8 } as const;
  await runtime.boards.save(board, 1, { ...boardOf([agents]), name: "Named" }, "root");
  while ((await read()) < 2);
  const [name = ""] = Object.values(runtime.floor().agents).flatMap((agent) =>
    agent.services.includes(service) ? [agent.name] : [],
  );
  while (!text.includes(`${name}"`)) await read();
  const [before = ""] = text.split("event: snapshot").slice(1);
  expect(before).not.toContain(`${name}"`);
  await reader?.cancel();
}, 15_000);

it("brings a screen its orders by its beats, and believes it alone that they were carried out", async () => {
  const board = await made();
  const other = await made();
  const tv = await hung(board);
  expect(await beat(tv, board)).toMatchObject({ status: 200, body: { board, boardVersion: 1, orders: [] } });
  const { id } = (await shown()).find((screen) => screen.board === board) ?? { id: "" };
  const order = (body: object) => answerOrder(request(people.admin, "POST", body), id, get);
  expect((await order({ kind: "identify" })).status).toBe(200);
  const [asked] = (await beat(tv, board)).body.orders;
  expect(asked).toMatchObject({ kind: "identify" });
  const orderOf = async () => (await shown()).find((screen) => screen.id === id)?.order;
  expect(await orderOf()).toMatchObject({ status: "sent" });
  await beat(tv, board, { done: [asked.id] });
  expect(await orderOf()).toMatchObject({ status: "done" });
  expect((await order({ kind: "show", board: "gone" })).status).toBe(404);
  expect((await order({ kind: "explode" })).status).toBe(400);
  expect((await order({ kind: "show", board: other })).status).toBe(200);
  expect((await beat(tv, board)).body).toMatchObject({ board: other, orders: [{ kind: "show" }] });
});

it("tells how each screen does, and lets it be renamed and put out", async () => {
  const board = await made();
  const tv = await hung(board);
  await beat(tv, board, { paintAgeMs: 61_000 });
  const [first] = await shown();
  expect(first).toMatchObject({ name: "Hall", board, state: "frozen" });
  const id = first?.id ?? "";
  const rename = (name: string) => answerScreenChange(request(people.admin, "PATCH", { name }), id, get);
  expect([(await rename("Lobby")).status, (await rename(" ")).status]).toEqual([204, 400]);
  expect((await shown())[0]).toMatchObject({ name: "Lobby" });
  expect((await answerScreenRevocation(request(people.admin, "DELETE"), id, get)).status).toBe(204);
  expect((await shown()).map((screen) => screen.id)).not.toContain(id);
  expect((await answerScreenRevocation(request(people.admin, "DELETE"), "nothing", get)).status).toBe(404);
});

it("refuses beats that cannot be, and those of people", async () => {
  const board = await made();
  const tv = await hung(board);
  for (const wrong of [
    { paintAgeMs: -1 },
    { done: Array(21).fill("o") },
    { build: "x".repeat(101) },
    { odd: 1 },
  ])
    expect((await beat(tv, board, wrong)).status).toBe(400);
  expect((await beat(people.admin, board)).status).toBe(403);
  expect((await beat(page, board)).status).toBe(401);
});

it("is an administrator's to look after, and nobody else's", async () => {
  const board = await made();
  const tv = await hung(board);
  const { id } = await last();
  for (const who of [people.viewer, tv]) {
    expect((await answerScreens(request(who), get)).status).toBe(403);
    expect((await answerScreenLinks(request(who), get)).status).toBe(403);
    expect((await answerNewScreenLink(request(who, "POST", { name: "Mine", board }), get)).status).toBe(403);
    expect((await answerOrder(request(who, "POST", { kind: "reload" }), id, get)).status).toBe(403);
  }
  const gone = { name: "Gone", board: "gone" };
  expect((await answerNewScreenLink(request(people.admin, "POST", gone), get)).status).toBe(404);
});
