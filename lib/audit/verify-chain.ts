import type { AuditRow, Store } from "@/lib/store/server.ts";
import type { AuditAnchor, AuditVerdict } from "./audit.ts";
import { searchedBy } from "./encode-entry.ts";
import { giveWay } from "./give-way.ts";
import { firstHash, hashRow } from "./hash-row.ts";
import { parseContent } from "./read-record.ts";

const rowsAtOnce = 1000;

type Broken = Extract<AuditVerdict, { readonly answer: "broken" }>;

/** Reads the chain from its beginning to its end, which may grow meanwhile, and names the first row that is not right. */
export async function verifyChain(db: Store["db"], anchor?: AuditAnchor): Promise<AuditVerdict> {
  let last: AuditAnchor = { seq: 0, hash: firstHash };
  let isAnchorSeen = anchor === undefined || (anchor.seq === 0 && anchor.hash === firstHash);
  // Not from 1 on: a row that was put before the first is to be found too.
  let readTo = Number.MIN_SAFE_INTEGER;
  while (true) {
    const rows = await db
      .selectFrom("audit")
      .selectAll()
      .where("seq", ">", readTo)
      .orderBy("seq")
      .limit(rowsAtOnce)
      .execute();
    for (const row of rows) {
      const fault = faultOf(row, last);
      if (fault) return { answer: "broken", seq: fault === "missing" ? last.seq + 1 : row.seq, fault };
      if (row.seq === anchor?.seq) {
        if (row.hash !== anchor.hash) return { answer: "broken", seq: row.seq, fault: "anchor" };
        isAnchorSeen = true;
      }
      last = row;
      readTo = row.seq;
    }
    await giveWay();
    if (rows.length === rowsAtOnce) continue;
    // Read after the rows: it is at their end or, when more came in between, beyond it.
    const head = await db.selectFrom("audit_head").selectAll().where("chain", "=", 1).executeTakeFirst();
    if (head === undefined) return { answer: "broken", seq: last.seq + 1, fault: "missing" };
    if (head.seq > last.seq && (await holdsRowsAfter(db, last.seq))) continue;
    return verdictAt(head, last) ?? anchorVerdict(isAnchorSeen, anchor, last);
  }
}

async function holdsRowsAfter(db: Store["db"], seq: number): Promise<boolean> {
  const next = await db.selectFrom("audit").select("seq").where("seq", ">", seq).limit(1).executeTakeFirst();
  return next !== undefined;
}

function faultOf(row: AuditRow, last: AuditAnchor): Broken["fault"] | undefined {
  if (row.seq < 1) return "beyond";
  if (row.seq !== last.seq + 1) return "missing";
  if (row.hash !== hashRow(last.hash, row.content)) return "changed";
  const content = parseContent(row.content);
  if (content === undefined) return "changed";
  const searched = searchedBy(content);
  const agrees =
    content.seq === row.seq &&
    Date.parse(String(content.at)) === row.at &&
    searched.who === row.who &&
    searched.action === row.action &&
    searched.target === row.target &&
    searched.result === row.result;
  return agrees ? undefined : "disagrees";
}

function verdictAt(head: AuditAnchor, last: AuditAnchor): Broken | undefined {
  if (head.seq > last.seq) return { answer: "broken", seq: last.seq + 1, fault: "missing" };
  if (head.seq < last.seq) return { answer: "broken", seq: head.seq + 1, fault: "beyond" };
  return head.hash === last.hash ? undefined : { answer: "broken", seq: last.seq, fault: "changed" };
}

function anchorVerdict(isSeen: boolean, anchor: AuditAnchor | undefined, last: AuditAnchor): AuditVerdict {
  if (!isSeen && anchor) return { answer: "broken", seq: anchor.seq, fault: "anchor" };
  return { answer: "whole", rows: last.seq, head: { seq: last.seq, hash: last.hash } };
}
