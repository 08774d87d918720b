"use client";

import type { ContactRecord } from "@/lib/domain/index.ts";
import { formatClockTime, formatDuration } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { ScrollBox } from "../../ui/scroll-box.tsx";
import { contactColumns } from "../contacts/contact-columns.ts";
import { ContactRow } from "../contacts/contact-row.tsx";
import { type DaySegment, isAtLeast } from "./day-segments.ts";
import { useSegmentWords } from "./use-segment-words.ts";

/** The states of a day as a table, the newest first. */
export function SegmentsTable({
  segments,
  timezone,
}: {
  readonly segments: readonly DaySegment[];
  readonly timezone: string;
}) {
  const t = useWords("history");
  const agent = useWords("agent");
  const words = useSegmentWords();
  const time = (ms: number) => formatClockTime(ms, timezone);
  return (
    <ScrollBox label={t("day.states")} isShort>
      <table className="data-table settled">
        <thead>
          <tr>
            <th scope="col">{t("from")}</th>
            <th scope="col">{t("to")}</th>
            <th scope="col">{agent("state")}</th>
            <th scope="col" className="number">
              {t("alarmColumn.duration")}
            </th>
          </tr>
        </thead>
        <tbody>
          {segments.toReversed().map((segment) => (
            <tr
              key={segment.fromMs}
              data-from={new Date(segment.fromMs).toISOString()}
              data-state={segment.span?.presence ?? segment.gap}
              data-state-id={segment.span?.stateId}
            >
              <td className="tabular-nums">
                {segment.span?.startIsFloor ? "≤ " : ""}
                {time(segment.fromMs)}
              </td>
              <td className="tabular-nums">
                {segment.span?.endIsFloor ? "≥ " : ""}
                {time(segment.toMs)}
              </td>
              <td className={segment.span === undefined ? "text-ink-soft" : ""}>{words(segment)}</td>
              <td className="number">
                {segment.span !== undefined && isAtLeast(segment.span) ? "≥ " : ""}
                {formatDuration((segment.toMs - segment.fromMs) / 1_000)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The contacts of a day as a table, the newest first. */
export function ContactsTable({
  contacts,
  timezone,
}: {
  readonly contacts: readonly ContactRecord[];
  readonly timezone: string;
}) {
  const t = useWords("history");
  return (
    <ScrollBox label={t("day.contacts")} isShort>
      <table className="data-table settled">
        <thead>
          <tr>
            {contactColumns.map((column) => (
              <th key={column} scope="col" className={column === "wait" ? "number" : ""}>
                {t(`contact.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contacts
            .toSorted((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt))
            .map((contact) => (
              <ContactRow key={contact.id} contact={contact} timezone={timezone} />
            ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
