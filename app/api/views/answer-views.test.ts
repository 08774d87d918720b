import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type People, peopleOf, type Signed } from "@/app/api/testing/people-of.ts";
import { type Audit, createAudit } from "@/lib/audit/server.ts";
import type { Auth } from "@/lib/auth/server.ts";
import { startedAuth } from "@/lib/auth/testing/started-auth.ts";
import { createLogger } from "@/lib/runtime/create-logger.ts";
import { openStore, type Store, StoreError } from "@/lib/store/server.ts";
import { createSavedViews, type SavedViews } from "@/lib/views/server.ts";
import {
  answerChangedView,
  answerNewView,
  answerOrderedViews,
  answerRemovedView,
  answerViews,
} from "./answer-views.ts";

const address = "http://localhost:3000/api/views";
const logger = createLogger("silent");

let folder: string;
let store: Store;
let auth: Auth;
let audit: Audit;
let people: People;
let ana: Signed;
let bia: Signed;
let views: SavedViews;
const get = async () => ({ auth, audit, logger, views });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "views-"));
  store = await openStore({ url: `file:${folder}/mirante.db`, logger });
  audit = createAudit({ store, now: Date.now });
  ({ auth } = await startedAuth({ open: async () => store }));
  people = await peopleOf(auth);
  [ana, bia] = [await people.supervisorOf("sofia", {}), await people.supervisorOf("sofia", {})];
  views = createSavedViews({ db: store.db, now: Date.now });
});

afterAll(async () => {
  await audit.stop();
  await store.close();
  await rm(folder, { recursive: true });
});

const request = (who: Signed, method = "GET", body?: object, query = "") =>
  new Request(`${address}${query}`, {
    method,
    headers: { ...who, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const keep = (who: Signed, body: object) => answerNewView(request(who, "POST", body), get);
const kept = async (who: Signed, body: object): Promise<string> => (await (await keep(who, body)).json()).id;
const change = (who: Signed, id: string, body: object) =>
  answerChangedView(request(who, "PATCH", body), id, get);
const told = async (who: Signed, path: string) =>
  (await (await answerViews(request(who, "GET", undefined, `?path=${path}`), get)).json()) as {
    readonly mayShare: boolean;
    readonly views: readonly { readonly name: string }[];
  };
const names = async (who: Signed, path: string) => (await told(who, path)).views.map(({ name }) => name);

describe("the routes of saved views", () => {
  it("keep a view for its owner, change what is asked for, order and remove it", async () => {
    const path = "/agents";
    const first = await keep(ana, { path, name: "First", query: "sort=name" });
    expect(first.status).toBe(201);
    const { id } = await first.json();
    expect(first.headers.get("location")).toBe(`/api/views/${id}`);
    const second = await kept(ana, { path, name: "Second", query: "" });
    expect((await change(ana, id, { name: "Late", query: "q=1" })).status).toBe(200);
    expect(await told(ana, path)).toEqual({
      mayShare: true,
      views: [
        { id, path, name: "Late", query: "q=1", isShared: false, isOwn: true },
        { id: second, path, name: "Second", query: "", isShared: false, isOwn: true },
      ],
    });
    const order = { path, order: [second, id] };
    expect((await answerOrderedViews(request(ana, "PATCH", order), get)).status).toBe(204);
    expect(await names(ana, path)).toEqual(["Second", "Late"]);
    expect((await answerRemovedView(request(ana, "DELETE"), id, get)).status).toBe(204);
    expect((await answerRemovedView(request(ana, "DELETE"), id, get)).status).toBe(404);
    expect(await names(ana, path)).toEqual(["Second"]);
    expect(await names(ana, "/services")).toEqual([]);
  });

  it("show what is shared to everybody, with whose it is, and let nobody else change it", async () => {
    const path = "/services";
    const id = await kept(ana, { path, name: "Night", query: "q=n", isShared: true });
    expect(await told(bia, path)).toEqual({
      mayShare: true,
      views: [{ id, path, name: "Night", query: "q=n", isShared: true, isOwn: false, by: "Person 2" }],
    });
    expect((await change(bia, id, { name: "Mine" })).status).toBe(404);
    expect((await answerRemovedView(request(bia, "DELETE"), id, get)).status).toBe(404);
    await change(ana, id, { isShared: false });
    expect(await names(bia, path)).toEqual([]);
  });

  it("let who only looks on keep views for themselves, and share none", async () => {
    const view = { path: "/chats", name: "Mine", query: "" };
    expect((await keep(people.viewer, { ...view, isShared: true })).status).toBe(403);
    const id = await kept(people.viewer, view);
    expect((await change(people.viewer, id, { isShared: true })).status).toBe(403);
    expect(await told(people.viewer, "/chats")).toMatchObject({ mayShare: false, views: [{ name: "Mine" }] });
  });

  it.each([
    ["no name", { path: "/agents", name: " ", query: "" }, "name"],
    ["a name with line breaks", { path: "/agents", name: "a\nb", query: "" }, "name"],
    ["no path of a list", { path: "//evil.example", name: "a", query: "" }, "path"],
    ["a query without an end", { path: "/agents", name: "a", query: "x".repeat(4097) }, "query"],
    ["what it does not know", { path: "/agents", name: "a", query: "", colour: "red" }, "colour"],
  ])("refuse %s, naming the member", async (_what, body, member) => {
    const answer = await keep(ana, body);
    expect(answer.status).toBe(400);
    expect((await answer.json()).detail).toContain(member);
  });

  it("say when another view has the name", async () => {
    const path = "/chats/services";
    await keep(ana, { path, name: "One", query: "" });
    const id = await kept(ana, { path, name: "Two", query: "" });
    const answer = await change(ana, id, { name: "One" });
    expect([answer.status, (await answer.json()).why]).toEqual([409, "taken"]);
  });

  it("are nobody's without signing in, written down, and say when the database is away", async () => {
    const nobody = { host: "localhost:3000", origin: "http://localhost:3000" };
    expect((await answerViews(request(nobody, "GET", undefined, "?path=/agents"), get)).status).toBe(401);
    expect((await keep({ ...ana, origin: "http://localhost:5173" }, {})).status).toBe(403);
    expect((await answerViews(request(ana), get)).status).toBe(400);
    const { records } = await audit.search({ action: "view.change", limit: 50 });
    const renamed = records.find(({ result, after }) => result === "done" && hasName(after, "Late"));
    expect(renamed).toMatchObject({ who: "person2", before: { name: "First" } });
    const away = { list: () => Promise.reject(new StoreError("unreachable", "it is away")) };
    const answer = await answerViews(request(ana, "GET", undefined, "?path=/agents"), async () => ({
      ...(await get()),
      views: { ...views, ...away },
    }));
    expect(answer.status).toBe(503);
  });
});

function hasName(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && "name" in value && value.name === name;
}
