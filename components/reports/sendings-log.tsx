"use client";

import { useLocale, useTranslations } from "next-intl";
import type { SheetTone } from "@/lib/domain/index.ts";
import { formatClockTime } from "@/lib/format/index.ts";
import { Moment } from "../admin/moment.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";
import { ScrollBox } from "../ui/scroll-box.tsx";
import { toneLook } from "./sheet-tones.ts";
import type { ToldSending } from "./told-report.ts";

const tones: Readonly<Record<ToldSending["state"], SheetTone>> = {
  ...{ sent: "good", partly: "bad", failed: "bad", left: "bad" },
  ...{ waiting: "quiet", sending: "quiet" },
};

/** What was sent of a report, when, to how many, and how it went. */
export function SendingsLog({ sendings }: { readonly sendings: readonly ToldSending[] }) {
  const t = useTranslations("reports.log");
  const locale = useLocale();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeZone: "UTC" });
  return (
    <Panel title={t("title")}>
      {sendings.length === 0 ? (
        <EmptyNote>{t("none")}</EmptyNote>
      ) : (
        <ScrollBox label={t("title")} isShort>
          <table className="data-table settled">
            <thead>
              <tr>
                <th scope="col">{t("asked")}</th>
                <th scope="col">{t("shift")}</th>
                <th scope="col">{t("by")}</th>
                <th scope="col" className="number">
                  {t("to")}
                </th>
                <th scope="col" className="grow">
                  {t("state")}
                </th>
              </tr>
            </thead>
            <tbody>
              {sendings.map((sending) => (
                <tr key={sending.id} data-sending={sending.state}>
                  <th scope="row">
                    <Moment at={sending.askedAt} />
                  </th>
                  <td>{day.format(Date.parse(`${sending.date}T12:00:00Z`))}</td>
                  <td>{sending.askedBy ?? t("itself")}</td>
                  <td className="number">
                    {t("ofMany", { count: sending.delivered, of: sending.recipients })}
                  </td>
                  <td>
                    <Outcome sending={sending} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Panel>
  );
}

/** How it went, and why. */
function Outcome({ sending }: { readonly sending: ToldSending }) {
  const t = useTranslations("reports.log");
  const { state, code, told, unsure, nextAt, attempts } = sending;
  const why = [
    ...(code !== undefined && t.has(`code.${code}`) ? [t(`code.${code}`)] : []),
    ...(told === undefined ? [] : [t("told", { told })]),
    ...(unsure > 0 ? [t("unsure", { count: unsure })] : []),
    ...(nextAt === undefined
      ? []
      : [t("next", { time: formatClockTime(Date.parse(nextAt)), attempt: attempts + 1 })]),
  ];
  return (
    <span className="whitespace-normal">
      <span className={toneLook[tones[state]]}>{t(`is.${state}`)}</span>
      {why.length === 0 ? null : <span className="text-ink-soft">{` · ${why.join(" · ")}`}</span>}
    </span>
  );
}
