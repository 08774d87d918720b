import fc from "fast-check";
import { sql } from "kysely";
import { expect, it } from "vitest";
import type { AuditRow, Store } from "@/lib/store/server.ts";
import { onEachDatabase, onPostgres } from "@/lib/store/testing/on-each-database.ts";
import type { Audit } from "./audit.ts";
import type { AuditEntry } from "./audit-entry.ts";
import { createAudit } from "./create-audit.ts";
import { hashRow } from "./hash-row.ts";

const start = Date.parse("2026-11-21T12:00:00.000Z");

/** An audit whose clock goes on by a second with every row. */
function auditOver(store: Store): Audit {
  let nowMs = start;
  return createAudit({
    store,
    now: () => {
      nowMs += 1000;
      return nowMs;
    },
  });
}

const signIn: AuditEntry = { who: "sofia", action: "session.begin", result: "done", address: "10.0.0.7" };
const asked: AuditEntry = {
  who: "sofia",
  role: "supervisor",
  session: "s1",
  action: "command.agent_logout",
  target: "interact:007",
  before: { state: "talking", calls: ["a", "b"] },
  result: "asked",
};

onEachDatabase(({ open, kind }) => {
  it("tells a command as it was asked and as it went, in the order of the telling", async () => {
    const audit = auditOver(await open());
    const beginning = await audit.verify();
    expect(beginning).toEqual({ answer: "whole", rows: 0, head: { seq: 0, hash: "0".repeat(64) } });
    const first = await audit.append(signIn);
    expect(await audit.verify({ seq: 0, hash: "0".repeat(64) })).toMatchObject({ answer: "whole", rows: 1 });
    const second = await audit.append(asked);
    await audit.append({
      ...asked,
      result: "refused",
      completes: second.seq,
      latencyMs: 12.6,
      replyCode: "E7",
    });
    const { records, next } = await audit.search({});
    expect(records).toMatchObject([
      { seq: 3, result: "refused", completes: 2, latencyMs: 13, replyCode: "E7" },
      { ...asked, seq: 2, at: "2026-11-21T12:00:02.000Z", hash: second.hash },
      { ...signIn, seq: 1, hash: first.hash },
    ]);
    expect(next).toBeUndefined();
  });

  it("writes rows that are told together in their order, each once, and answers each with its own", async () => {
    const audit = auditOver(await open());
    const told = Array.from({ length: 450 }, (_, index) => ({ ...asked, target: `interact:${index}` }));
    const records = await Promise.all(told.map((entry) => audit.append(entry)));
    expect(records.map(({ seq, target }) => `${seq} ${target}`)).toEqual(
      told.map(({ target }, index) => `${index + 1} ${target}`),
    );
    expect(await audit.verify()).toMatchObject({ answer: "whole", rows: 450 });
    expect(audit.counters()).toEqual({ appended: 450, failed: 0, waiting: 0 });
  });

  it("finds rows by who, action and those beneath it, target and time, a page at a time", async () => {
    const audit = auditOver(await open());
    for (const entry of [signIn, asked, { ...asked, who: "ana" }, { ...signIn, action: "commander" }])
      await audit.append(entry);
    const seqs = async (query: Parameters<Audit["search"]>[0]) =>
      (await audit.search(query)).records.map(({ seq }) => seq);
    expect(await seqs({ who: "ana" })).toEqual([3]);
    expect(await seqs({ action: "command" })).toEqual([3, 2]);
    expect(await seqs({ action: "comm%" })).toEqual([]);
    expect(await seqs({ target: "interact:007", who: "sofia" })).toEqual([2]);
    expect(await seqs({ fromMs: start + 2000, toMs: start + 3000 })).toEqual([3, 2]);
    const page = await audit.search({ limit: 3 });
    expect(page).toMatchObject({ records: [{ seq: 4 }, { seq: 3 }, { seq: 2 }], next: 2 });
    expect(await audit.search({ limit: 3, before: 2 })).toMatchObject({ records: [{ seq: 1 }] });
  });

  it("keeps what agents and browsers call themselves, whatever letters that is", async () => {
    const audit = auditOver(await open());
    const target = "interact:\0Ação 👩‍💻 \ud800 '; drop table audit; --";
    await audit.append({ ...asked, target, after: { text: "\0\ud800" } });
    const { records } = await audit.search({});
    expect(records[0]?.target).toBe("interact:Ação 👩‍💻 \ufffd '; drop table audit; --");
    expect(await audit.verify()).toMatchObject({ answer: "whole", rows: 1 });
  });

  it("leaves out a before or after that is too large, and cuts long texts", async () => {
    const audit = auditOver(await open());
    const { reason, after } = await audit.append({
      ...asked,
      reason: "x".repeat(900),
      after: "y".repeat(20_000),
    });
    expect(reason).toHaveLength(500);
    expect(after).toEqual({ leftOutBytes: 20_002 });
  });

  it("exports every row meant, oldest first, and nothing that a spreadsheet would run", async () => {
    const audit = auditOver(await open());
    await Promise.all(Array.from({ length: 600 }, () => audit.append(signIn)));
    await audit.append({ ...asked, target: '=cmd("x")', reason: "two\nlines" });
    const lines = await collect(audit.exportLines({}, "jsonl"));
    expect(lines).toHaveLength(601);
    expect(JSON.parse(lines[600] ?? "")).toMatchObject({ seq: 601, target: '=cmd("x")' });
    const table = await collect(audit.exportLines({ action: "command" }, "csv"));
    expect(table).toHaveLength(2);
    expect(table[0]).toMatch(/^seq,at,who,.*,hash\r\n$/);
    expect(table[1]).toContain(`,"'=cmd(""x"")",`);
    expect(table[1]).toContain(',"two\nlines",');
  });

  it("lets nobody change a row, or take one away", async () => {
    const store = await open();
    await auditOver(store).append(signIn);
    const update = store.db.updateTable("audit").set({ who: "nobody" }).execute();
    await expect(update).rejects.toMatchObject({ code: "append_only" });
    await expect(store.db.deleteFrom("audit").execute()).rejects.toMatchObject({ code: "append_only" });
    expect(await auditOver(store).verify()).toMatchObject({ answer: "whole", rows: 1 });
  });

  it("finds any edit, removal, insertion or change of order, and a chain that was written anew", async () => {
    const store = await open();
    const audit = auditOver(store);
    for (let index = 0; index < 6; index++) await audit.append({ ...asked, target: `interact:${index}` });
    const rows = await store.db.selectFrom("audit").selectAll().orderBy("seq").execute();
    await allowChanges(store, kind);
    const runs = kind === "sqlite" ? 60 : 25;
    await fc.assert(
      fc.asyncProperty(tampering, async (tamper) => {
        const changed = tamper(rows);
        fc.pre(JSON.stringify(changed) !== JSON.stringify(rows));
        await replaceRows(store, changed);
        expect(await audit.verify()).toMatchObject({ answer: "broken" });
      }),
      { numRuns: runs },
    );
    await replaceRows(store, rows);
    const verdict = await audit.verify();
    expect(verdict).toMatchObject({ answer: "whole", rows: 6 });
    const noted = { seq: 4, hash: rows[3]?.hash ?? "" };
    expect(await audit.verify(noted)).toMatchObject({ answer: "whole" });
    await writeAnew(
      store,
      rows.map((row) => ({ ...row, content: row.content.replace("sofia", "anna") })),
    );
    expect(await audit.verify()).toMatchObject({ answer: "broken", seq: 1, fault: "disagrees" });
    await writeAnew(store, rows.slice(0, 3));
    expect(await audit.verify()).toMatchObject({ answer: "whole", rows: 3 });
    expect(await audit.verify(noted)).toMatchObject({ answer: "broken", seq: 4, fault: "anchor" });
  });

  it("refuses to tell what cannot be written, and goes on once it can", async () => {
    const store = await open();
    const audit = auditOver(store);
    await audit.append(signIn);
    await sql`alter table audit_head rename to audit_away`.execute(store.db);
    await expect(audit.append(asked)).rejects.toMatchObject({ name: "AuditUnavailable", code: "failed" });
    await expect(audit.search({}).then(() => audit.verify())).rejects.toMatchObject({
      name: "AuditUnavailable",
    });
    await sql`alter table audit_away rename to audit_head`.execute(store.db);
    expect(await audit.append(asked)).toMatchObject({ seq: 2 });
    expect(await audit.verify()).toMatchObject({ answer: "whole", rows: 2 });
    expect(audit.counters()).toMatchObject({ appended: 2, failed: 1 });
  });

  it("takes no more once it was stopped, and has written what it took", async () => {
    const audit = auditOver(await open());
    const last = audit.append(signIn);
    await audit.stop();
    expect(await last).toMatchObject({ seq: 1 });
    await expect(audit.append(asked)).rejects.toMatchObject({ code: "stopped" });
  });
});

onPostgres(({ open }) => {
  it("is one chain, whichever of three instances appends", async () => {
    const audits = (await Promise.all([open(), open(), open()])).map(auditOver);
    await Promise.all(
      Array.from({ length: 120 }, (_, index) => audits[index % 3]?.append({ ...asked, who: `w${index}` })),
    );
    expect(await audits[0]?.verify()).toMatchObject({ answer: "whole", rows: 120 });
  });
});

type Tamper = (rows: readonly AuditRow[]) => readonly AuditRow[];

const place = fc.nat({ max: 5 });
const text = fc.string({ maxLength: 12, unit: "grapheme-ascii" });

/** What somebody could do to the rows who does not hash them anew. */
const tampering: fc.Arbitrary<Tamper> = fc.oneof(
  fc.tuple(place, fc.constantFrom("who", "action", "target", "result", "content", "hash"), text).map(
    ([at, column, value]): Tamper =>
      (rows) =>
        edit(rows, at, { [column]: value }),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 10 })).map(
    ([at, by]): Tamper =>
      (rows) =>
        edit(rows, at, { at: start + by }),
  ),
  place.map(
    (at): Tamper =>
      (rows) =>
        rows.filter((_, index) => index !== at),
  ),
  fc.tuple(place, place).map(
    ([a, b]): Tamper =>
      (rows) =>
        rows.map((row, index) => ({
          ...(rows[index === a ? b : index === b ? a : index] ?? row),
          seq: row.seq,
        })),
  ),
  fc.tuple(place, fc.constantFrom(-3, 0, 7, 8)).map(
    ([at, seq]): Tamper =>
      (rows) => [...rows, ...rows.slice(at, at + 1).map((row) => ({ ...row, seq }))],
  ),
  fc.nat({ max: 5 }).map(
    (kept): Tamper =>
      (rows) =>
        rows.slice(0, kept),
  ),
);

function edit(rows: readonly AuditRow[], at: number, change: Partial<AuditRow>): readonly AuditRow[] {
  return rows.map((row, index) => (index === at ? { ...row, ...change } : row));
}

async function allowChanges({ db }: Store, kind: "sqlite" | "postgres"): Promise<void> {
  if (kind === "postgres") await sql`drop trigger audit_no_change on audit`.execute(db);
  else
    for (const change of ["update", "delete"]) await sql.raw(`drop trigger audit_no_${change}`).execute(db);
}

async function replaceRows({ db }: Store, rows: readonly AuditRow[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom("audit").execute();
    if (rows.length > 0) await transaction.insertInto("audit").values(rows).execute();
  });
}

/** As somebody would who knows how rows are chained. */
async function writeAnew(store: Store, rows: readonly AuditRow[]): Promise<void> {
  let hash = "0".repeat(64);
  const chained = rows.map((row) => {
    hash = hashRow(hash, row.content);
    return { ...row, hash };
  });
  await replaceRows(store, chained);
  await store.db.updateTable("audit_head").set({ seq: rows.length, hash }).execute();
}

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}
