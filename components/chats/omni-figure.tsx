"use client";

import { useLocale } from "next-intl";
import type { Reading } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { writeFigure } from "../kpi/write-figure.ts";
import { Absent } from "../ui/absent.tsx";
import { Glowing } from "../ui/glowing.tsx";
import { useOmniWords } from "./use-omni-words.ts";

/** A value of Omni's dashboards: `≈` with its reason where it is only near the truth, a dash with the reason where there is none. */
export function OmniFigure({ reading }: { readonly reading: Reading }) {
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
