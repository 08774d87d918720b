import { expect, it } from "vitest";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import type { Audit } from "./audit.ts";
import type { AuditEntry } from "./audit-entry.ts";
import { createAudit } from "./create-audit.ts";

const signIn: AuditEntry = { who: "sofia", action: "session.sign_in", result: "done", address: "10.0.0.7" };
const asked: AuditEntry = {
  who: "sofia",
  action: "command.agent_logout",
  target: "interact:007",
  result: "asked",
};

onEachDatabase(({ open }) => {
  it("finds rows by how it went and by any text in them, with no letter standing for others", async () => {
    const audit = createAudit({ store: await open(), now: Date.now });
    for (const entry of [
      signIn,
      { ...asked, result: "refused", reason: "Shift 100% over" },
      { ...asked, reason: 'said "Enough" \\o/' },
    ])
      await audit.append(entry);
    const seqs = async (query: Parameters<Audit["search"]>[0]) =>
      (await audit.search(query)).records.map(({ seq }) => seq);
    expect(await seqs({ result: "refused" })).toEqual([2]);
    expect(await seqs({ text: "SHIFT 100%" })).toEqual([2]);
    expect(await seqs({ text: "1_0%" })).toEqual([]);
    expect(await seqs({ text: '"Enough" \\o' })).toEqual([3]);
    expect(await seqs({ text: "interact:007", before: 3, limit: 1 })).toEqual([2]);
    expect(await audit.search({ text: "10.0.0.7", result: "done" })).toMatchObject({ records: [{ seq: 1 }] });
    const lines: string[] = [];
    for await (const line of audit.exportLines({ text: "interact:007" }, "jsonl")) lines.push(line);
    expect(lines).toHaveLength(2);
  });

  it("goes on over thousands of rows that are not meant", { timeout: 60_000 }, async () => {
    const audit = createAudit({ store: await open(), now: Date.now });
    await audit.append({ ...asked, reason: "the first of all" });
    await Promise.all(Array.from({ length: 5200 }, () => audit.append(signIn)));
    const { records, next } = await audit.search({ text: "the first of all" });
    expect([records.map(({ seq }) => seq), next]).toEqual([[1], undefined]);
    const page = await audit.search({ result: "done", limit: 2 });
    expect(page).toMatchObject({ records: [{ seq: 5201 }, { seq: 5200 }], next: 5200 });
  });
});
