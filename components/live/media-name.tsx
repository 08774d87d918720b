"use client";

import { useWords } from "@/lib/format/use-words.ts";

/** The name of a medium; one that the catalogue does not know keeps its wire name. */
export function MediaName({ media }: { readonly media: string }) {
  const t = useWords("media");
  return <>{t.has(media) ? t(media) : media}</>;
}
