"use client";

import { useTranslations } from "next-intl";
import type { FloorSource } from "@/lib/domain/index.ts";
import { useLive } from "@/lib/live/index.ts";
import { BrowserLeg } from "./browser-leg.tsx";
import { SourceFacts } from "./source-facts.tsx";

const noSources: Readonly<Record<string, FloorSource>> = {};

/** Both legs of the way and everything that is missing or odd about the source. */
export function SourcePanel({ id }: { readonly id: string }) {
  const t = useTranslations("source");
  const sources = useLive((state) => state.floor?.sources ?? noSources);
  const malformed = useLive((state) => state.malformedFrames);
  return (
    <div
      id={id}
      popover="auto"
      className="fixed inset-auto top-13 left-[5.5rem] m-0 max-md:left-4 max-h-[80dvh] w-96 max-w-[calc(100vw-2rem)] overflow-auto rounded-md border border-line-strong bg-surface p-4 text-ink"
    >
      <h2 className="mb-3 text-sm font-semibold">{t("title")}</h2>
      <BrowserLeg malformedFrames={malformed} />
      {Object.entries(sources).map(([sourceId, source]) => (
        <SourceFacts key={sourceId} id={sourceId} source={source} />
      ))}
    </div>
  );
}
