import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import type { FloorEvent } from "@/lib/domain/index.ts";
import { openStore, type Store } from "@/lib/store/server.ts";
import { findPostgres } from "@/lib/store/testing/find-postgres.ts";
import { onEachDatabase, onPostgres, silentLogger } from "@/lib/store/testing/on-each-database.ts";
import { startOwnPostgres } from "@/lib/store/testing/start-own-postgres.ts";
import { type DrivenHistory, driveHistory } from "./testing/drive-history.ts";

const start = "2026-11-21T12:00:00.000Z";
const all = { kind: "all" } as const;

/** History over `store`, and how many revisions somebody who looks on has seen meanwhile. */
async function drive(store: Pick<Store, "db" | "kind">) {
  const driven = await driveHistory(store, { start });
  const seen: string[] = [];
  driven.floor.hub.subscribe(({ at }) => seen.push(at), new AbortController().signal);
  driven.floor.link("live");
  return { ...driven, seen };
}

/** Ana goes into another state, as she does every two seconds from here on. */
function move({ floor }: DrivenHistory, agent = "Ana"): string {
  floor.advance(2);
  const at = floor.at();
  const state = (Date.parse(at) / 2_000) % 2 === 0 ? "ready_free" : "ready_service";
  floor.tell({
    ...{ type: "agent-state", source: "interact", agent, at },
    report: { state, isTransition: true },
  });
  return at;
}

/** Everybody changes their state at once. */
function movesOf(count: number, state: string, at: string): readonly FloorEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ type: "agent-state", source: "interact", agent: `Agente ${index}`, at },
    report: { state, isTransition: true },
  }));
}

async function spansOf({ history, floor }: DrivenHistory) {
  const { spans } = await history.agent(
    "interact:Ana",
    { fromMs: Date.parse(start), toMs: floor.nowMs() + 1 },
    all,
  );
  return spans.map(({ from }) => from);
}

/** Lives on while the database refuses; who looks on sees everything at once, and nothing is lost of what happened. */
async function proveUnharmed(
  driven: Awaited<ReturnType<typeof drive>>,
  mend: () => Promise<unknown>,
  code: string,
) {
  const { history, floor, pass, seen, complaints } = driven;
  const before = seen.length;
  const told = Array.from({ length: 30 }, () => move(driven));
  expect(seen.slice(before)).toEqual(told);
  await history.flush();
  const { isOn, offSince = "", lostRows, waitingRows } = history.standing();
  expect([isOn, lostRows]).toEqual([false, 0]);
  expect(Date.parse(offSince)).toBeGreaterThanOrEqual(Date.parse(start));
  expect(Date.parse(offSince)).toBeLessThanOrEqual(floor.nowMs());
  expect(waitingRows).toBeGreaterThanOrEqual(30);
  const said = complaints.filter((each) => each.startsWith("history cannot be written"));
  expect(said).toEqual([`history cannot be written: ${code}`]);
  await mend();
  await pass(10);
  expect(history.standing()).toEqual({ isOn: true, lostRows: 0, waitingRows: 0 });
  expect(await spansOf(driven)).toEqual(expect.arrayContaining(told));
}

onEachDatabase(({ kind, open, url }) => {
  it("outlives a database that became read-only", async () => {
    const store = await open();
    const driven = await drive(store);
    const readOnly = async (isReadOnly: boolean) => {
      if (kind === "sqlite") {
        await sql.raw(`pragma query_only = ${isReadOnly ? "on" : "off"}`).execute(store.db);
        return;
      }
      const name = new URL(await url()).pathname.slice(1);
      const administrator = new Client({ connectionString: await url() });
      await administrator.connect();
      await administrator.query("set default_transaction_read_only = off");
      await administrator.query(
        `alter database ${name} set default_transaction_read_only = ${isReadOnly ? "on" : "off"}`,
      );
      // Who is connected goes on as before: everybody comes anew.
      await administrator.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      );
      await administrator.end();
    };
    await readOnly(true);
    await proveUnharmed(driven, () => readOnly(false), "read_only");
  });
});

describe("on SQLite", () => {
  it("gives up the oldest rows beyond fifty thousand, counts them, and shows the time as a gap", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mirante-cap-"));
    const store = await openStore({ url: `file:${join(folder, "mirante.db")}`, logger: silentLogger });
    const driven = await drive(store);
    const { floor, history, pass } = driven;
    await history.flush();
    await sql.raw("pragma query_only = on").execute(store.db);
    const from = floor.at();
    for (let round = 0; round < 53; round += 1) {
      floor.advance(2);
      const state = round % 2 === 0 ? "ready_free" : "ready_service";
      floor.tell(...movesOf(1_000, state, floor.at()));
    }
    floor.advance(1);
    const { lostRows, waitingRows } = history.standing();
    expect(waitingRows).toBe(50_000);
    expect(lostRows).toBeGreaterThanOrEqual(3_000);
    await history.flush();
    await sql.raw("pragma query_only = off").execute(store.db);
    await history.flush();
    await pass(10);
    expect(history.standing()).toEqual({ isOn: true, lostRows, waitingRows: 0 });
    const { gaps } = await history.annotations({ fromMs: Date.parse(start), toMs: floor.nowMs() }, all);
    const lost = gaps.filter(({ reason }) => reason === "lost");
    // The oldest are those of the first three rounds, and a few of the fourth, for the rows that tell of them.
    const secondsAfter = (at = "") => (Date.parse(at) - Date.parse(from)) / 1000;
    expect([secondsAfter(lost[0]?.from), secondsAfter(lost.at(-1)?.to)]).toEqual([2, 9]);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it("outlives a disk that is full", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mirante-full-"));
    const store = await openStore({ url: `file:${join(folder, "mirante.db")}`, logger: silentLogger });
    const driven = await drive(store);
    await driven.history.flush();
    // SQLite says the same as where the disk has no room: it may not grow by one page more.
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
    await sql.raw(`pragma max_page_count = ${rows[0]?.page_count ?? 1}`).execute(store.db);
    const { floor } = driven;
    floor.tell(...movesOf(1_000, "ready_free", floor.at()));
    await proveUnharmed(driven, () => sql.raw("pragma max_page_count = 1000000").execute(store.db), "full");
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

onPostgres(({ open, url }) => {
  it("waits beside the live view for a database that takes its time, and loses nothing", async () => {
    const driven = await drive(await open());
    const { history, seen } = driven;
    await history.flush();
    const other = new Client({ connectionString: await url() });
    await other.connect();
    await other.query("begin; lock table history_states in access exclusive mode");
    move(driven);
    let isWritten = false;
    const writing = history.flush().then(() => {
      isWritten = true;
    });
    await untilWaiting(other);
    const before = seen.length;
    const told = Array.from({ length: 20 }, () => move(driven));
    expect([isWritten, seen.slice(before)]).toEqual([false, told]);
    await other.query("commit");
    await writing;
    await driven.pass(5);
    expect(history.standing()).toEqual({ isOn: true, lostRows: 0, waitingRows: 0 });
    expect(await spansOf(driven)).toEqual(expect.arrayContaining(told));
    await other.end();
  });

  it("takes a database that is slower than it has patience for as one that is away, and catches up", async () => {
    const address = new URL(await url());
    address.searchParams.set("statement_timeout", "300");
    const store = await openStore({ url: address.href, logger: silentLogger });
    const driven = await drive(store);
    await driven.history.flush();
    const other = new Client({ connectionString: await url() });
    await other.connect();
    await other.query("begin; lock table history_states in access exclusive mode");
    await proveUnharmed(driven, () => other.query("commit"), "timeout");
    await other.end();
    await store.close();
  });
});

/** Resolves once somebody waits for what `holder` holds. */
async function untilWaiting(holder: Client): Promise<void> {
  for (;;) {
    const { rows } = await holder.query("select 1 from pg_locks where not granted");
    if (rows.length > 0) return;
  }
}

it.skipIf(findPostgres() === undefined)(
  "outlives a PostgreSQL that goes and comes back, and answers what was before",
  async () => {
    const server = await startOwnPostgres();
    const store = await openStore({ url: server.url, logger: silentLogger });
    const driven = await drive(store);
    const early = move(driven);
    await driven.history.flush();
    await server.stop();
    await expect(spansOf(driven)).rejects.toMatchObject({ code: "unreachable" });
    await proveUnharmed(driven, () => server.start(), "unreachable");
    expect(await spansOf(driven)).toContain(early);
    await driven.history.stop();
    await store.close();
    await server.remove();
  },
  60_000,
);
