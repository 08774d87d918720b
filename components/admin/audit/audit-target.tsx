"use client";

import Link from "next/link";
import { targetPath } from "./target-path.ts";
import type { AuditRecord } from "./use-audit.ts";

/** What a row concerns, as the way to its page where there is one. */
export function AuditTarget({ record }: { readonly record: AuditRecord }) {
  const path = targetPath(record);
  if (record.target === undefined) return <span className="text-ink-soft">—</span>;
  if (path === undefined) return <span dir="auto">{record.target}</span>;
  return (
    <Link href={path} prefetch={false} className="link" dir="auto">
      {record.target}
    </Link>
  );
}
