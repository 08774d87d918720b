"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useAskFault } from "../use-ask-fault.ts";
import { AuditExport } from "./audit-export.tsx";
import { AuditFilterForm } from "./audit-filter-form.tsx";
import { AuditTable } from "./audit-table.tsx";
import { ChainStatus } from "./chain-status.tsx";
import { useAudit } from "./use-audit.ts";
import { useAuditFilters } from "./use-audit-filters.ts";

/** What was done, by whom and how it went: found, opened, verified and taken along. */
export function AuditView() {
  const t = useTranslations("auditAdmin");
  const faultText = useAskFault();
  const [filters, change] = useAuditFilters();
  // Counts what narrows from outside the form, whose fields then begin anew.
  const [narrowings, setNarrowings] = useState(0);
  const audit = useAudit(filters);
  const { data: records, error, hasNextPage, isFetching } = audit;
  return (
    <div className="flex flex-col gap-3" data-view="audit">
      <PageHeader title={t("title")}>
        <AuditExport filters={filters} onExported={() => void audit.refetch()} />
        <Button disabled={isFetching} onClick={() => void audit.refetch()}>
          {t("again")}
        </Button>
      </PageHeader>
      <ChainStatus onChecked={() => void audit.refetch()} />
      <AuditFilterForm key={narrowings} filters={filters} onChange={change} />
      <p role="status" className="sr-only">
        {records === undefined ? t("loading") : t("shown", { count: records.length })}
      </p>
      {error === null ? null : <EmptyNote>{faultText(error)}</EmptyNote>}
      {records === undefined && error === null ? <EmptyNote>{t("loading")}</EmptyNote> : null}
      {records?.length === 0 && !hasNextPage ? <EmptyNote>{t("none")}</EmptyNote> : null}
      {records === undefined || records.length === 0 ? null : (
        <AuditTable
          records={records}
          onWho={(who) => {
            change({ who });
            setNarrowings(narrowings + 1);
          }}
        />
      )}
      {hasNextPage ? (
        <Button
          className="self-start"
          disabled={audit.isFetchingNextPage}
          onClick={() => void audit.fetchNextPage()}
        >
          {t("older")}
        </Button>
      ) : null}
    </div>
  );
}
