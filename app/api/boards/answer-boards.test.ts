import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type People, peopleOf, type Signed } from "@/app/api/testing/people-of.ts";
import { type Audit, createAudit } from "@/lib/audit/server.ts";
import type { Auth } from "@/lib/auth/server.ts";
import { startedAuth } from "@/lib/auth/testing/started-auth.ts";
import { type BoardBook, createBoardBook } from "@/lib/boards/server.ts";
import { boardOf } from "@/lib/domain/boards/testing/board-of.ts";
import type { Tile } from "@/lib/domain/index.ts";
import { createLogger } from "@/lib/runtime/create-logger.ts";
import { openStore, type Store, StoreError } from "@/lib/store/server.ts";
import {
  answerNewBoard,
  answerRemovedBoard,
  answerRestoredBoard,
  answerSavedBoard,
} from "./answer-board-changes.ts";
import { answerBoard, answerBoards, answerBoardVersions } from "./answer-boards.ts";

const logger = createLogger("silent");
const waiting: Tile = { id: "a", kind: "kpi", kpi: "waiting", services: "all", x: 0, y: 0, w: 4, h: 3 };
const board = boardOf([waiting]);
const ofVendas = boardOf([{ ...waiting, services: ["interact:Vendas"] }]);

let folder: string;
let store: Store;
let auth: Auth;
let audit: Audit;
let people: People;
let ofSac: Signed;
let boards: BoardBook;
const get = async () => ({ auth, audit, logger, boards });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "boards-"));
  store = await openStore({ url: `file:${folder}/mirante.db`, logger });
  audit = createAudit({ store, now: Date.now });
  const started = await startedAuth({ open: async () => store });
  ({ auth } = started);
  started.grants.set("sofia", { supervision: ["services_supervision"], access: [] });
  people = await peopleOf(auth);
  ofSac = await people.supervisorOf("sofia", { services: ["interact:SAC"] });
  boards = createBoardBook({ db: store.db, now: Date.now });
});

afterAll(async () => {
  await audit.stop();
  await store.close();
  await rm(folder, { recursive: true });
});

const request = (who: Signed, method = "GET", body?: unknown) =>
  new Request("http://localhost:3000/api/boards", {
    method,
    headers: { ...who, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const create = (who: Signed, body: unknown) => answerNewBoard(request(who, "POST", body), get);
const made = async (body: unknown = { board }): Promise<string> =>
  (await (await create(people.admin, body)).json()).id;
const save = (who: Signed, id: string, body: unknown) => answerSavedBoard(request(who, "PUT", body), id, get);

describe("the routes of boards", () => {
  it("keep a board, list it in short, and say when somebody has it already", async () => {
    const created = await create(people.admin, { board });
    const stored = await created.json();
    expect([created.status, created.headers.get("location")]).toEqual([201, `/api/boards/${stored.id}`]);
    expect(stored).toMatchObject({ version: 1, updatedBy: "Root", board });
    const listed = await answerBoards(request(people.viewer), get);
    expect((await listed.json()).boards).toContainEqual(
      expect.objectContaining({ id: stored.id, name: board.name, version: 1, pages: 1, tiles: 1 }),
    );
    const found = await answerBoard(request(people.viewer), stored.id, get);
    expect(await found.json()).toEqual(stored);
    const tag = found.headers.get("etag") ?? "";
    const again = await answerBoard(request({ ...people.viewer, "if-none-match": tag }), stored.id, get);
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("let nobody overwrite what somebody else saved meanwhile, and hand over what stands", async () => {
    const id = await made();
    const mine = boardOf([{ ...waiting, title: "Mine" }]);
    expect((await save(people.admin, id, { version: 1, board: mine })).status).toBe(200);
    const late = await save(people.admin, id, { version: 1, board });
    expect([late.status, await late.json()]).toMatchObject([
      409,
      { code: "conflict", stored: { version: 2, board: mine } },
    ]);
    expect((await save(people.admin, id, { version: 2, board })).status).toBe(200);
  });

  it("tell the versions of a board, and put one back", async () => {
    const id = await made();
    await save(people.admin, id, { version: 1, board: boardOf([]) });
    const restored = await answerRestoredBoard(request(people.admin, "POST", { version: 1 }), id, get);
    expect(await restored.json()).toMatchObject({ version: 3, board });
    const { versions } = await (await answerBoardVersions(request(people.viewer), id, get)).json();
    expect(versions).toMatchObject([
      { version: 3, restoredFrom: 1 },
      { version: 2, tiles: 0 },
      { version: 1 },
    ]);
    const none = await answerRestoredBoard(request(people.admin, "POST", { version: 9 }), id, get);
    expect(none.status).toBe(404);
  });

  it("refuse what is no board, with the path of every fault and what to do", async () => {
    const faulty = { ...board, pages: [{ id: "p", tiles: [{ ...waiting, kpi: "luck", w: 99 }] }] };
    const answer = await create(people.admin, { board: faulty });
    const problem = await answer.json();
    expect([answer.status, problem.code, problem.faults]).toEqual([
      400,
      "bad_request",
      [
        { path: "pages[0].tiles[0].w", code: "out_of_range", found: "99", lowest: 1, highest: 12 },
        { path: "pages[0].tiles[0].kpi", code: "unknown_kpi", found: "luck" },
      ],
    ]);
    expect(problem.detail).toContain('pages[0].tiles[0].kpi "luck": is no figure that there is');
    expect((await create(people.admin, {})).status).toBe(400);
    expect((await save(people.admin, "none", { board })).status).toBe(400);
    expect((await create(people.admin, { board: { ...board, name: "x".repeat(300_000) } })).status).toBe(413);
  });

  it("let nobody write but whoever manages boards", async () => {
    const id = await made();
    const answers = await Promise.all([
      create(people.viewer, { board }),
      save(people.viewer, id, { version: 1, board }),
      answerRestoredBoard(request(people.viewer, "POST", { version: 1 }), id, get),
      answerRemovedBoard(request(people.viewer, "DELETE"), id, get),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it("tell nobody of a board that names a service out of their scope", async () => {
    const id = await made({ board: ofVendas });
    const { boards: listed } = await (await answerBoards(request(ofSac), get)).json();
    expect(listed.map((entry: { id: string }) => entry.id)).not.toContain(id);
    const answers = await Promise.all([
      answerBoard(request(ofSac), id, get),
      answerBoardVersions(request(ofSac), id, get),
      save(ofSac, id, { version: 1, board }),
      answerRemovedBoard(request(ofSac, "DELETE"), id, get),
      create(ofSac, { board: ofVendas }),
      create(ofSac, { board }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 403, 201]);
  });

  it("write down who did what to which version", async () => {
    const id = await made();
    await save(people.admin, id, { version: 1, board: boardOf([]) });
    await answerRemovedBoard(request(people.admin, "DELETE"), id, get);
    const rows = await store.db
      .selectFrom("audit")
      .select(["action", "result", "content"])
      .where("target", "=", id)
      .where("result", "=", "done")
      .orderBy("seq")
      .execute();
    expect(rows.map(({ action }) => action)).toEqual(["board.save", "board.delete"]);
    expect(JSON.parse(rows[0]?.content ?? "")).toMatchObject({
      before: { version: 1, tiles: 1 },
      after: { version: 2, tiles: 0 },
    });
  });

  it("name what is wrong with a board that was damaged, and still delete it", async () => {
    const id = await made();
    await store.db.updateTable("boards").set({ content: "{", updated_at: 1 }).where("id", "=", id).execute();
    const { boards: listed, damaged } = await (await answerBoards(request(people.viewer), get)).json();
    expect(listed.length).toBeGreaterThan(0);
    expect(damaged).toMatchObject([{ id, name: board.name }]);
    const found = await answerBoard(request(people.viewer), id, get);
    expect([found.status, await found.json()]).toMatchObject([409, { why: "damaged", id }]);
    expect((await answerRemovedBoard(request(people.admin, "DELETE"), id, get)).status).toBe(204);
    expect((await answerRemovedBoard(request(people.admin, "DELETE"), id, get)).status).toBe(404);
  });

  it("say that the database is away, and change nothing then", async () => {
    const id = await made();
    const away = async () => {
      throw new StoreError("unreachable", "the database is away");
    };
    const lost = async () => ({
      ...(await get()),
      boards: { ...boards, list: away, find: away, create: away },
    });
    const answers = await Promise.all([
      answerBoards(request(people.admin), lost),
      answerBoard(request(people.admin), id, lost),
      answerNewBoard(request(people.admin, "POST", { board }), lost),
      answerRemovedBoard(request(people.admin, "DELETE"), id, lost),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
    expect((await boards.find(id)).answer).toBe("found");
  });
});
