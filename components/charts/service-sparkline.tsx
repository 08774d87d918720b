"use client";

import { useLocale } from "next-intl";
import { memo } from "react";
import { formatCount } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { sparklinePath } from "./sparkline-path.ts";
import { isSparklines } from "./trend-answers.ts";
import { useTrendQuery } from "./use-trend-query.ts";

const width = 96;
const height = 20;
const path = "/api/trends/sparklines?kpi=waiting";

/**
 * How the queue of a service went in the last hour, for a table's cell: one path of SVG, since hundreds of rows stand
 * in a table. All cells share one answer of the server. It keeps its size, whatever is known.
 */
export const ServiceSparkline = memo(function ServiceSparkline({ id }: { readonly id: string }) {
  const t = useWords("trends");
  const locale = useLocale();
  const { data } = useTrendQuery(path, isSparklines);
  const values = data !== undefined && Object.hasOwn(data.services, id) ? data.services[id] : undefined;
  const known = values?.filter((value) => value !== null) ?? [];
  const last = known.at(-1);
  const label =
    last === undefined
      ? t("sparkUnknown")
      : t("sparkSummary", {
          last: formatCount(last, locale),
          most: formatCount(Math.max(...known), locale),
        });
  return (
    <svg role="img" aria-label={label} width={width} height={height} className="block text-accent">
      <title>{label}</title>
      <path d={`M0 ${height - 0.5}H${width}`} className="stroke-line" strokeDasharray="2 2" />
      <path
        d={sparklinePath(values ?? [], width, height)}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
});
