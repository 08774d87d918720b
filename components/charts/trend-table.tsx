import type { useTranslations } from "next-intl";
import type { TrendPoint, TrendSeries } from "@/lib/domain/index.ts";
import { formatClockTime } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { writeFigure } from "../kpi/write-figure.ts";
import { ScrollBox } from "../ui/scroll-box.tsx";
import { figureHeight } from "./figure-height.ts";
import { writeTrendValue } from "./write-trend-value.ts";

/** The line under a drawing that reads out one point. */
const readoutHeight = 20;

/** The numbers of a trend, the newest first, with the reason where there is none. */
export function TrendTable({
  series,
  name,
  locale,
}: {
  readonly series: TrendSeries;
  readonly name: string;
  readonly locale: string;
}) {
  const t = useWords("trends");
  const { points, kind, unit, timezone } = series;
  const hasExtremes = points.some(({ min }) => min !== undefined);
  return (
    <div style={{ height: figureHeight + readoutHeight }} className="overflow-auto">
      <ScrollBox label={name}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("time")}</th>
              <th scope="col" className="number">
                {name}
              </th>
              {hasExtremes ? (
                <th scope="col" className="number">
                  {t("extremes")}
                </th>
              ) : null}
              {kind === "ratio" ? (
                <th scope="col" className="number">
                  {t("parts")}
                </th>
              ) : null}
              <th scope="col">{t("remark")}</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map((point) => (
              <tr key={point.at} data-at={point.at}>
                <td>{formatClockTime(Date.parse(point.at), timezone).slice(0, 5)}</td>
                <td className="number" data-value={point.value ?? ""}>
                  {writeTrendValue(point, series, locale)}
                </td>
                {hasExtremes ? (
                  <td className="number">{rangeOf(point, (value) => writeFigure(value, unit, locale))}</td>
                ) : null}
                {kind === "ratio" ? (
                  <td className="number" data-parts={partsOf(point)}>
                    {partsOf(point)}
                  </td>
                ) : null}
                <td className="text-ink-soft">{remarkOf(point, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

type Words = ReturnType<typeof useTranslations<"trends">>;

function rangeOf({ min, max }: TrendPoint, write: (value: number) => string): string {
  return min === undefined || max === undefined ? "—" : `${write(min)}–${write(max)}`;
}

function partsOf({ numerator, denominator }: TrendPoint): string {
  return numerator === undefined || denominator === undefined ? "—" : `${numerator} / ${denominator}`;
}

function remarkOf(point: TrendPoint, t: Words): string {
  if (point.gap !== undefined) return t(`gap.${point.gap}`);
  if (point.missingMinutes !== undefined) return t("missing", { count: point.missingMinutes });
  return point.isOpen ? t("open") : "";
}
