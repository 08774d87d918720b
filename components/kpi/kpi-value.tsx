"use client";

import { useLocale } from "next-intl";
import type { Reading } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useReason } from "../live/use-reason.ts";
import { Absent } from "../ui/absent.tsx";
import { Glowing } from "../ui/glowing.tsx";
import { writeFigure } from "./write-figure.ts";

/** A figure of the engine: `≈` before what is only near what its name promises, a dash with the reason where there is none. */
export function KpiValue({
  reading,
  media,
}: {
  readonly reading: Reading;
  readonly media?: string | undefined;
}) {
  const locale = useLocale();
  const t = useWords("passport");
  const reason = useReason();
  const hooks = { "data-metric": reading.kpi, ...(media === undefined ? {} : { "data-media": media }) };
  if (reading.quality === "unavailable") return <Absent reason={reason(reading.reason)} hooks={hooks} />;
  const isNear = reading.quality === "approximate";
  const text = writeFigure(reading.value, reading.unit, locale);
  return (
    <span {...(isNear ? { title: t("approximate") } : {})}>
      <Glowing text={isNear ? `≈ ${text}` : text} hooks={{ ...hooks, "data-value": reading.value }} />
    </span>
  );
}
