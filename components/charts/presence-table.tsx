"use client";

import { useLocale } from "next-intl";
import type { PresenceTrend } from "@/lib/domain/index.ts";
import { formatClockTime, formatCount } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { ScrollBox } from "../ui/scroll-box.tsx";
import { figureHeight } from "./figure-height.ts";
import { stackedPresences } from "./stacked-presences.ts";

/** Agents by state over the day in numbers, the newest first, with the reason where there is none. */
export function PresenceTable({ trend }: { readonly trend: PresenceTrend }) {
  const t = useWords("trends");
  const words = useWords("presence");
  const locale = useLocale();
  const presences = [...stackedPresences, "offline"] as const;
  return (
    <div style={{ height: figureHeight }} className="overflow-auto">
      <ScrollBox label={t("agentsTitle")}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("time")}</th>
              {presences.map((presence) => (
                <th key={presence} scope="col" className="number">
                  {words(presence)}
                </th>
              ))}
              <th scope="col">{t("remark")}</th>
            </tr>
          </thead>
          <tbody>
            {trend.points.toReversed().map(({ at, counts, gap }) => (
              <tr key={at} data-at={at}>
                <td>{formatClockTime(Date.parse(at), trend.timezone).slice(0, 5)}</td>
                {presences.map((presence) => (
                  <td key={presence} className="number" data-count={presence}>
                    {counts === null ? "—" : formatCount(counts[presence], locale)}
                  </td>
                ))}
                <td className="text-ink-soft">{gap === undefined ? "" : t(`gap.${gap}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
