"use client";

import type { TileServices } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { nameInId } from "./find-services.ts";

/** What a tile is of, in a few words: one service by its name, several by their number, and the medium. */
export function useTileAbout(services: TileServices, media?: string): string | undefined {
  const t = useWords("wallboard");
  const words = useWords("media");
  const parts = [
    services === "all"
      ? undefined
      : services.length === 1
        ? nameInId(services[0] ?? "")
        : t("services", { count: services.length }),
    media === undefined ? undefined : words.has(media) ? words(media) : media,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" · ");
}
