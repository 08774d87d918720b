"use client";

import { useTranslations } from "next-intl";
import { AuditRow } from "./audit-row.tsx";
import type { AuditRecord } from "./use-audit.ts";

const columns = [
  { name: "time", className: "w-48 max-sm:w-auto" },
  { name: "who", className: "w-48 2xl:w-64 max-md:hidden" },
  { name: "what", className: "w-64 2xl:w-80 max-sm:hidden" },
  { name: "target", className: "max-lg:hidden" },
  { name: "outcome", className: "w-36 max-sm:w-32" },
] as const;

/** Rows of the audit, the newest first; each opens to everything that is known of it. */
export function AuditTable({
  records,
  onWho,
}: {
  readonly records: readonly AuditRecord[];
  readonly onWho: (who: string) => void;
}) {
  const t = useTranslations("auditAdmin");
  return (
    <section className="table-box shrink-0" aria-label={t("title")}>
      <table className="data-table steady">
        <thead>
          <tr>
            {columns.map(({ name, className }) => (
              <th key={name} scope="col" className={className}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        {records.map((record) => (
          <AuditRow key={record.seq} record={record} columnCount={columns.length} onWho={onWho} />
        ))}
      </table>
    </section>
  );
}
