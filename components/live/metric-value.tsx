"use client";

import { useLocale } from "next-intl";
import { formatCount, formatDuration } from "@/lib/format/index.ts";
import { Absent } from "../ui/absent.tsx";
import { Glowing } from "../ui/glowing.tsx";
import { useReason } from "./use-reason.ts";

/** One value of the floor under its metric id: people read the text, `data-value` keeps the plain number. */
export function MetricValue({
  metric,
  media,
  value,
  unit = "count",
  absence = "not_reported",
}: {
  readonly metric: string;
  readonly media?: string | undefined;
  readonly value: number | undefined;
  readonly unit?: "count" | "seconds" | undefined;
  /** Code of the reason to give while the value is absent. */
  readonly absence?: string | undefined;
}) {
  const locale = useLocale();
  const reason = useReason();
  const hooks = { "data-metric": metric, ...(media === undefined ? {} : { "data-media": media }) };
  if (value === undefined) return <Absent reason={reason(absence)} hooks={hooks} />;
  const text = unit === "seconds" ? formatDuration(value) : formatCount(value, locale);
  return <Glowing text={text} hooks={{ ...hooks, "data-value": value }} />;
}
