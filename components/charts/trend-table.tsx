import type { useTranslations } from "next-intl";
import type { TrendPoint, TrendSeries } from "@/lib/domain/index.ts";
import { formatClockTime } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { writeFigure } from "../kpi/write-figure.ts";
import { ScrollBox } from "../ui/scroll-box.tsx";
import { extremesOf } from "./extremes-of.ts";
import { figureHeight } from "./figure-height.ts";
import { writeTrendValue } from "./write-trend-value.ts";

/** The line under a drawing that reads out one point. */
const readoutHeight = 20;

/** Another day beside a series: a point for each of its points. */
export interface OtherDay {
  readonly id: string;
  readonly label: string;
  readonly points: readonly (TrendPoint | undefined)[];
}

interface TrendTableProps {
  readonly series: Pick<TrendSeries, "points" | "kind" | "unit" | "timezone">;
  readonly name: string;
  readonly locale: string;
  /** Pixels; absent: as every chart. */
  readonly height?: number;
  /** How a point's time is written; absent: hours and minutes. */
  readonly writeTime?: (point: TrendPoint) => string;
  readonly others?: readonly OtherDay[];
}

/** The numbers of a trend, the newest first, with the reason where there is none. */
export function TrendTable(props: TrendTableProps) {
  const { series, name, locale, height = figureHeight + readoutHeight, others = [] } = props;
  const { points, kind, unit, timezone } = series;
  const t = useWords("trends");
  const hasExtremes = points.some(({ min }) => min !== undefined);
  const writeTime = props.writeTime ?? (({ at }) => formatClockTime(Date.parse(at), timezone).slice(0, 5));
  const heads = [
    name,
    ...(hasExtremes ? [t("extremes")] : []),
    ...(kind === "ratio" ? [t("parts")] : []),
    ...others.map(({ label }) => label),
  ];
  const rows = points.map((point, index) => ({ point, index })).toReversed();
  return (
    <div style={{ height }} className="overflow-auto">
      <ScrollBox label={name}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("time")}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
              <th scope="col">{t("remark")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ point, index }) => (
              <tr key={point.at} data-at={point.at}>
                <td>{writeTime(point)}</td>
                <td className="number" data-value={point.value ?? ""}>
                  {writeTrendValue(point, series, locale)}
                </td>
                {hasExtremes ? (
                  <td className="number">
                    {extremesOf(point, (value) => writeFigure(value, unit, locale)) ?? "—"}
                  </td>
                ) : null}
                {kind === "ratio" ? (
                  <td className="number" data-parts={partsOf(point)}>
                    {partsOf(point)}
                  </td>
                ) : null}
                {others.map(({ id, points: other }) => (
                  <td
                    key={id}
                    className="number"
                    data-other={id}
                    data-other-value={other[index]?.value ?? ""}
                  >
                    {writeTrendValue(other[index] ?? unknown, series, locale)}
                  </td>
                ))}
                <td className="text-ink-soft">{remarkOf(point, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

const unknown = { value: null } as const;

type Words = ReturnType<typeof useTranslations<"trends">>;

function partsOf({ numerator, denominator }: TrendPoint): string {
  return numerator === undefined || denominator === undefined ? "—" : `${numerator} / ${denominator}`;
}

function remarkOf(point: TrendPoint, t: Words): string {
  if (point.gap !== undefined) return t(`gap.${point.gap}`);
  if (point.missingMinutes !== undefined) return t("missing", { count: point.missingMinutes });
  return point.isOpen ? t("open") : "";
}
