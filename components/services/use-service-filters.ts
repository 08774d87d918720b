"use client";

import type { FloorDocument } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import type { FilterWords } from "../ui/data-table/index.ts";
import { serviceMedia } from "./service-media.ts";

/** The filters of the services list in words; the media and directions are those that the floor has. */
export function useServiceFilters(): readonly FilterWords[] {
  const t = useWords("services");
  const list = useWords("serviceList");
  const mediaWords = useWords("media");
  const directionWords = useWords("direction");
  const media = useFloorValue(allMedia, isShallowEqual) ?? [];
  const directions = useFloorValue(allDirections, isShallowEqual) ?? [];
  return [
    { id: "trouble", label: list("trouble"), options: [{ value: "yes", label: list("inTrouble") }] },
    {
      id: "open",
      label: list("open"),
      options: [
        { value: "open", label: t("open") },
        { value: "closed", label: t("closed") },
      ],
    },
    { id: "media", label: list("media"), options: media.map((value) => worded(value, mediaWords)) },
    {
      id: "direction",
      label: list("direction"),
      options: directions.map((value) => worded(value, directionWords)),
    },
  ];
}

function worded(value: string, words: { (key: string): string; has: (key: string) => boolean }) {
  return { value, label: words.has(value) ? words(value) : value };
}

function allMedia({ services }: FloorDocument): readonly string[] {
  return [...new Set(Object.values(services).flatMap(serviceMedia))].sort();
}

function allDirections({ services }: FloorDocument): readonly string[] {
  return [...new Set(Object.values(services).flatMap(({ direction }) => direction ?? []))].sort();
}
