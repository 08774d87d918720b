// npm run audit:verify [-- --seq <number> --hash <hash>]: is every row of the audit as it was written, and none missing?
import { parseArgs } from "node:util";
import { type AuditVerdict, createAudit } from "../lib/audit/server.ts";
import { openForReading } from "../lib/store/server.ts";
import { databaseUrl } from "./support/database-url.mjs";
import { endWith } from "./support/end-with.ts";

const usage = "Usage: npm run audit:verify [-- --seq <number> --hash <hash noted before>]";

const faults: Readonly<Record<Extract<AuditVerdict, { answer: "broken" }>["fault"], string>> = {
  missing: "it is missing",
  changed: "it, or the row before it, was changed",
  disagrees: "what it is searched by is not what was written",
  beyond: "it was put there by something else",
  anchor: "it is not the row that was noted",
};

async function main(): Promise<number> {
  const { seq, hash } = parseArgs({ options: { seq: { type: "string" }, hash: { type: "string" } } }).values;
  if ((seq === undefined) !== (hash === undefined) || (seq !== undefined && !/^\d+$/.test(seq))) {
    console.error(usage);
    return 2;
  }
  const store = await openForReading(databaseUrl());
  try {
    const anchor = seq !== undefined && hash !== undefined ? { seq: Number(seq), hash } : undefined;
    const verdict = await createAudit({ store, now: Date.now }).verify(anchor);
    console.log(sentenceOf(verdict, store.shown));
    return verdict.answer === "whole" ? 0 : 1;
  } finally {
    await store.close();
  }
}

function sentenceOf(verdict: AuditVerdict, shown: string): string {
  if (verdict.answer === "broken")
    return `The audit in ${shown} is BROKEN at row ${verdict.seq}: ${faults[verdict.fault]}.`;
  const { rows, head } = verdict;
  return `The audit in ${shown} is whole: ${rows} rows. Note elsewhere: --seq ${head.seq} --hash ${head.hash}`;
}

endWith(main, 3);
