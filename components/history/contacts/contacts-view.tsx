"use client";

import { useMemo } from "react";
import type { ContactRecord } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { currentFloor } from "@/lib/live/index.ts";
import { PrintHeader } from "../../live/print-header.tsx";
import { Choice } from "../../ui/choice.tsx";
import { writeCsv } from "../../ui/data-table/index.ts";
import { PickOne } from "../../ui/pick-one.tsx";
import { isContactsAnswer } from "../history-answers.ts";
import { HistoryPage } from "../history-page.tsx";
import { listedRange, pastPath } from "../history-path.ts";
import { PastExport } from "../past-export.tsx";
import { PastList } from "../past-list.tsx";
import { PeriodChoice } from "../period-choice.tsx";
import { RangeFaultNote } from "../range-fault-note.tsx";
import { usePastFilters } from "../use-past-filters.ts";
import { usePastPages } from "../use-past-pages.ts";
import { useServiceOptions } from "../use-service-options.ts";
import { contactCells, contactColumns, contactOutcomes, leastWaits } from "./contact-columns.ts";
import { ContactRow } from "./contact-row.tsx";

/** Filters of the address; without any, everybody who left the queue is shown. */
const known = { outcome: [...contactOutcomes, "all"], minWait: leastWaits, service: "any" } as const;

/** Who left the queue, and who waited long: contacts as they were observed, the newest first. */
export function ContactsView({ timezone }: { readonly timezone: string }) {
  const t = useWords("history");
  const { choice, nowMs, range, filters, choose, filter } = usePastFilters(known, timezone);
  const outcome = filters.outcome ?? "left_queue";
  const bounds = range === undefined || "fault" in range ? undefined : range;
  const path =
    bounds &&
    pastPath("contacts", listedRange(bounds), {
      outcome: outcome === "all" ? undefined : outcome,
      minWait: filters.minWait,
      service: filters.service,
      limit: "100",
    });
  const { pages, ...asking } = usePastPages(path, bounds?.isRunning === true, isContactsAnswer);
  const contacts = useMemo(() => pages?.flatMap((page) => page.contacts), [pages]);
  return (
    <HistoryPage tab="contacts" timezone={timezone} aside={<ContactsExport contacts={contacts} />}>
      <PrintHeader />
      <div className="flex flex-wrap items-center gap-2">
        <PeriodChoice choice={choice} nowMs={nowMs} timezone={timezone} onChange={choose} />
        <Choice
          label={t("contact.outcome")}
          value={outcome}
          options={[
            ...contactOutcomes.map((each) => [each, t(`outcome.${each}`)] as const),
            ["all", t("everyOutcome")] as const,
          ]}
          onChoose={(each) => filter("outcome", each === "left_queue" ? undefined : each)}
        />
        <Choice
          label={t("contact.wait")}
          value={filters.minWait ?? ""}
          options={[
            ["", t("everyWait")],
            ...leastWaits.map((each) => [each, t("waitedAtLeast", { seconds: Number(each) })] as const),
          ]}
          onChoose={(each) => filter("minWait", each === "" ? undefined : each)}
        />
        <ServiceFilter value={filters.service} onChange={(id) => filter("service", id)} />
      </div>
      {range !== undefined && "fault" in range ? (
        <RangeFaultNote fault={range.fault} />
      ) : (
        <PastList
          title={t("tabs.contacts")}
          heads={contactColumns.map((column) => ({
            label: t(`contact.${column}`),
            isNumber: column === "wait",
          }))}
          count={contacts?.length}
          gaps={pages?.[0]?.gaps ?? []}
          timezone={timezone}
          empty={t("noContacts")}
          {...asking}
        >
          {contacts?.map((contact) => (
            <ContactRow key={contact.id} contact={contact} timezone={timezone} />
          ))}
        </PastList>
      )}
    </HistoryPage>
  );
}

function ServiceFilter({
  value,
  onChange,
}: {
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}) {
  const t = useWords("history");
  const options = useServiceOptions();
  return (
    <PickOne
      label={t("contact.service")}
      none={t("everyService")}
      clearLabel={t("clearSearch")}
      emptyNote={t("noService")}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
}

function ContactsExport({ contacts }: { readonly contacts: readonly ContactRecord[] | undefined }) {
  const t = useWords("history");
  const media = useWords("media");
  if (contacts === undefined) return null;
  const name = (collection: "services" | "agents") => (id: string) =>
    currentFloor()?.[collection][id]?.name ?? id.slice(id.indexOf(":") + 1);
  const cells = contactCells({
    head: (column) => t(`contact.${column}`),
    service: name("services"),
    agent: name("agents"),
    media: (each) => (media.has(each) ? media(each) : each),
    outcome: (each) => t(`outcome.${each}`),
    notKnown: t("notKnown"),
  });
  const makeFile = async () => ({
    columns: cells.map(({ header }) => header),
    rows: contacts.length,
    csv: writeCsv(contacts, cells, { reasonsHeader: t("column.why") }),
    json: contacts,
  });
  return <PastExport subject={t("tabs.contacts")} makeFile={makeFile} />;
}
