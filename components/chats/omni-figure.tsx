"use client";

import { useLocale } from "next-intl";
import { memo } from "react";
import type { Reading } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { writeFigure } from "../kpi/write-figure.ts";
import { Absent } from "../ui/absent.tsx";
import { Glowing } from "../ui/glowing.tsx";
import { isAlikeReading } from "./is-alike-reading.ts";
import { useOmniWords } from "./use-omni-words.ts";

interface OmniFigureProps {
  readonly reading: Reading;
}

/**
 * A value of Omni's dashboards: `≈` with its reason where it is only near the truth, a dash with the reason where there is none.
 * Rows have dozens of them: one that looks as before does not draw again when its row changes or moves.
 */
export const OmniFigure = memo(
  Figure,
  ({ reading: before }: OmniFigureProps, { reading }: OmniFigureProps) =>
    before.kpi === reading.kpi && before.unit === reading.unit && isAlikeReading(before, reading),
);

function Figure({ reading }: OmniFigureProps) {
  const locale = useLocale();
  const t = useWords("chats");
  const words = useOmniWords();
  const hooks = { "data-metric": reading.kpi, "data-quality": reading.quality };
  if (reading.quality === "unavailable")
    return <Absent reason={words.because(reading.reason)} hooks={hooks} />;
  const why = words.doubt(reading);
  const text = writeFigure(reading.value, reading.unit, locale);
  return (
    <span {...(why === undefined ? {} : { title: t("near", { why }) })}>
      <Glowing
        text={why === undefined ? text : `≈ ${text}`}
        hooks={{ ...hooks, "data-value": reading.value }}
      />
    </span>
  );
}
