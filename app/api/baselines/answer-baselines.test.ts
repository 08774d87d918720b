import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type People, peopleOf, type Signed } from "@/app/api/testing/people-of.ts";
import { type Audit, createAudit } from "@/lib/audit/server.ts";
import type { Auth } from "@/lib/auth/server.ts";
import { startedAuth } from "@/lib/auth/testing/started-auth.ts";
import { type BaselineBook, createBaselineBook, createMemoryBaselineStore } from "@/lib/commands/server.ts";
import { applyEvents, emptyFloor, type FloorContent } from "@/lib/domain/index.ts";
import { createLogger } from "@/lib/runtime/create-logger.ts";
import { openStore, type Store } from "@/lib/store/server.ts";
import {
  answerBaselines,
  answerEndedBaseline,
  answerFigures,
  answerNewBaseline,
} from "./answer-baselines.ts";

const address = "http://localhost:3000/api/baselines";
const [sac, vendas] = ["interact:SAC", "interact:Vendas"];
const logger = createLogger("silent");

let folder: string;
let store: Store;
let auth: Auth;
let audit: Audit;
let people: People;
let supervisor: Signed;
let floor: FloorContent;
let baselines: BaselineBook;

const document = () => ({
  ...{ epoch: "e1", revision: 7, serverTime: "2026-11-21T12:00:00.000Z", build: "b" },
  ...floor,
});
const get = async () => ({ auth, audit, logger, baselines, floor: document });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "baselines-"));
  store = await openStore({ url: `file:${folder}/mirante.db`, logger });
  audit = createAudit({ store, now: Date.now });
  const started = await startedAuth({ open: async () => store });
  auth = started.auth;
  started.grants.set("sofia", { supervision: ["services_supervision"], access: [] });
  people = await peopleOf(auth);
  supervisor = await people.supervisorOf("sofia", { services: [sac] });
});

afterAll(async () => {
  await audit.stop();
  await store.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  floor = emptyFloor;
  tell(40);
  let count = 0;
  baselines = await createBaselineBook({
    store: createMemoryBaselineStore(),
    floor: () => floor,
    now: () => Date.UTC(2026, 10, 21, 12),
    newId: () => {
      count += 1;
      return `b${count}`;
    },
    logger,
  });
});

/** The floor once both services have handled so many. */
function tell(handled: number): void {
  const services = ["SAC", "Vendas"].map((name) => ({
    name,
    stats: [{ media: "chat", values: { handled } }],
  }));
  const at = "2026-11-21T12:00:00.000Z";
  floor = applyEvents(floor, [{ type: "service-stats", source: "interact", services, full: true, at }]);
}

const request = (who: Signed, method = "GET", body?: object, query = "") =>
  new Request(`${address}${query}`, {
    method,
    headers: { ...who, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const mark = (who: Signed, body: object) => answerNewBaseline(request(who, "POST", body), get);
const seen = async (who: Signed, query = "") =>
  (await (await answerBaselines(request(who, "GET", undefined, query), get)).json()) as {
    readonly mayShare: boolean;
    readonly baselines: readonly { readonly id: string; readonly service: string }[];
  };
const idsSeen = async (who: Signed, query = "") => (await seen(who, query)).baselines.map(({ id }) => id);

describe("the routes of counts since a moment", () => {
  it("begin one, tell what it takes to count on, and what was counted", async () => {
    const begun = await mark(people.viewer, { service: sac });
    expect([begun.status, begun.headers.get("location")]).toEqual([201, "/api/baselines/b1"]);
    tell(46);
    expect(await seen(people.viewer)).toMatchObject({
      ...{ epoch: "e1", revision: 7, mayShare: false },
      baselines: [{ id: "b1", service: sac, isShared: false, metrics: { chat: { handled: 46 } } }],
    });
    const figures = await answerFigures(request(people.viewer), "b1", get);
    expect(await figures.json()).toMatchObject({
      service: sac,
      revision: 7,
      media: { chat: { handled: 6 } },
    });
    expect((await answerEndedBaseline(request(people.viewer, "DELETE"), "b1", get)).status).toBe(204);
    expect((await answerEndedBaseline(request(people.viewer, "DELETE"), "b1", get)).status).toBe(404);
  });

  it("keep a personal one from everybody else, and let who may share begin and end those of everybody", async () => {
    await mark(people.viewer, { service: sac });
    expect((await mark(people.viewer, { service: sac, isShared: true })).status).toBe(403);
    expect((await mark(supervisor, { service: sac, isShared: true })).status).toBe(201);
    expect(await idsSeen(people.viewer)).toEqual(["b1", "b2"]);
    expect(await idsSeen(supervisor)).toEqual(["b2"]);
    expect((await seen(supervisor)).mayShare).toBe(true);
    expect((await answerFigures(request(supervisor), "b1", get)).status).toBe(404);
    expect((await answerEndedBaseline(request(supervisor, "DELETE"), "b1", get)).status).toBe(404);
    expect((await answerEndedBaseline(request(people.viewer, "DELETE"), "b2", get)).status).toBe(403);
    expect((await answerEndedBaseline(request(people.admin, "DELETE"), "b2", get)).status).toBe(204);
    expect(await idsSeen(supervisor)).toEqual([]);
  });

  it("tell nobody of services out of their scope", async () => {
    await mark(people.admin, { service: vendas, isShared: true });
    await mark(people.admin, { service: sac, isShared: true });
    expect(await idsSeen(supervisor)).toEqual(["b2"]);
    expect(await idsSeen(people.admin, `?service=${vendas}`)).toEqual(["b1"]);
    expect((await mark(supervisor, { service: vendas })).status).toBe(404);
    expect((await answerFigures(request(supervisor), "b1", get)).status).toBe(404);
    expect((await answerEndedBaseline(request(supervisor, "DELETE"), "b1", get)).status).toBe(404);
  });

  it("refuse what is no count, and nobody", async () => {
    for (const body of [{}, { service: "" }, { service: sac, isShared: "yes" }, { service: sac, since: 1 }])
      expect((await mark(people.admin, body)).status, JSON.stringify(body)).toBe(400);
    expect((await mark(people.admin, { service: "interact:Nothing" })).status).toBe(404);
    const nobody = { host: "localhost:3000", origin: "http://localhost:3000" };
    expect((await mark(nobody, { service: sac })).status).toBe(401);
    expect((await answerBaselines(request(nobody), get)).status).toBe(401);
    const elsewhere = { ...people.admin, origin: "http://localhost:5173" };
    expect((await mark(elsewhere, { service: sac })).status).toBe(403);
  });

  it("are written down with who it was and what stood before, or not done", async () => {
    await mark(supervisor, { service: sac, isShared: true });
    await mark(people.admin, { service: sac, isShared: true });
    const { records } = await audit.search({ action: "baseline.mark", target: sac });
    expect(records.slice(0, 2)).toMatchObject([
      { who: "root", result: "done", before: { id: "b1", by: "Person 2" }, after: { id: "b1", by: "Root" } },
      { who: "root", result: "asked", after: { isShared: true } },
    ]);
    const closed = createAudit({ store, now: Date.now });
    await closed.stop();
    const unwritten = async () => ({ ...(await get()), audit: closed });
    const answer = await answerEndedBaseline(request(people.admin, "DELETE"), "b1", unwritten);
    expect(answer.status).toBe(503);
    expect(await idsSeen(people.admin)).toEqual(["b1"]);
  });
});
