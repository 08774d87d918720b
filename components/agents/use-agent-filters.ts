"use client";

import type { FloorDocument } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import type { FilterWords } from "../ui/data-table/index.ts";

/** The filters of the agents list in words, but for the states, which have buttons of their own. */
export function useAgentFilters(): readonly FilterWords[] {
  const list = useWords("agentList");
  const mediaWords = useWords("media");
  const media = useFloorValue(allMedia, isShallowEqual) ?? [];
  const services = useFloorValue(allServices, isShallowEqual) ?? [];
  return [
    { id: "limit", label: list("limit"), options: [{ value: "over", label: list("overLimit") }] },
    {
      id: "media",
      label: list("media"),
      options: media.map((value) => ({ value, label: mediaWords.has(value) ? mediaWords(value) : value })),
    },
    {
      id: "service",
      label: list("services"),
      options: services.map((value) => ({ value, label: value.slice(value.indexOf(":") + 1) })),
    },
  ];
}

function allMedia({ services }: FloorDocument): readonly string[] {
  return [...new Set(Object.values(services).flatMap(({ media }) => media))].sort();
}

function allServices({ services }: FloorDocument): readonly string[] {
  return Object.keys(services).sort();
}
