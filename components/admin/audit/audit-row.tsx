"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { StateLabel } from "../../ui/state-label.tsx";
import { FullTime } from "../full-time.tsx";
import { AuditDetails } from "./audit-details.tsx";
import { AuditTarget } from "./audit-target.tsx";
import { resultMark } from "./audit-words.ts";
import type { AuditRecord } from "./use-audit.ts";
import { useAuditWords } from "./use-audit-words.ts";

/** One row, and below it what else is known of it once it is opened. On a phone who and what stand under the time. */
export function AuditRow({
  record,
  columnCount,
  onWho,
}: {
  readonly record: AuditRecord;
  readonly columnCount: number;
  readonly onWho: (who: string) => void;
}) {
  const t = useTranslations("auditAdmin");
  const words = useAuditWords();
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const what = words.action(record.action);
  return (
    <tbody>
      <tr data-audit={record.seq} data-action={record.action} data-result={record.result}>
        <th scope="row" className="py-1.5!">
          <button
            type="button"
            className="inline-flex max-w-full items-center gap-1.5 align-middle text-start"
            aria-expanded={isOpen}
            aria-controls={detailsId}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronRight
              className={`size-3.5 shrink-0 text-ink-soft ${isOpen ? "rotate-90" : ""}`}
              aria-hidden="true"
            />
            <FullTime at={record.at} />
            <span className="sr-only">{t("open", { what })}</span>
          </button>
          <span className="block truncate ps-5 font-normal sm:hidden">{what}</span>
          <span className="block truncate ps-5 text-xs font-normal text-ink-soft md:hidden">
            {record.who}
            {record.target === undefined ? null : ` · ${record.target}`}
          </span>
        </th>
        <td className="max-md:hidden" title={record.who}>
          <button type="button" className="link max-w-full truncate" onClick={() => onWho(record.who)}>
            {record.who}
          </button>
        </td>
        <td className="max-sm:hidden" title={record.action}>
          {what}
        </td>
        <td className="max-lg:hidden" title={record.target}>
          <AuditTarget record={record} />
        </td>
        <td>
          <StateLabel mark={resultMark(record.result)} word={words.result(record.result)} />
        </td>
      </tr>
      <tr id={detailsId} hidden={!isOpen}>
        {isOpen ? (
          <td colSpan={columnCount} className="h-auto! bg-ground p-0! whitespace-normal">
            <AuditDetails record={record} />
          </td>
        ) : null}
      </tr>
    </tbody>
  );
}
