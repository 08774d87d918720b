"use client";

import type { FloorSource } from "@/lib/domain/index.ts";
import { useLive } from "@/lib/live/index.ts";
import { BrowserLeg } from "./browser-leg.tsx";
import { SourceFacts } from "./source-facts.tsx";

const noSources: Readonly<Record<string, FloorSource>> = {};

/** Both legs of the way, each source with what it told. */
export function SourceReport() {
  const sources = useLive((state) => state.floor?.sources ?? noSources);
  const malformed = useLive((state) => state.malformedFrames);
  return (
    <>
      <BrowserLeg malformedFrames={malformed} />
      {Object.entries(sources).map(([sourceId, source]) => (
        <SourceFacts key={sourceId} id={sourceId} source={source} />
      ))}
    </>
  );
}
