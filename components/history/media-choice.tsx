"use client";

import { useMemo } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import { Choice, type ChoiceOption } from "../ui/choice.tsx";

/** One of the media that the services have, or all of each together; not there where all have the same one. */
export function MediaChoice({
  services,
  chosen,
  onChange,
}: {
  readonly services: readonly string[];
  readonly chosen: string | undefined;
  readonly onChange: (media: string | undefined) => void;
}) {
  const trends = useWords("trends");
  const names = useWords("media");
  const select = useMemo(() => mediaOf(services), [services]);
  const found = useFloorValue(select, isShallowEqual) ?? none;
  const media = chosen === undefined || found.includes(chosen) ? found : [...found, chosen];
  if (media.length < 2 && chosen === undefined) return null;
  return (
    <Choice
      label={trends("chooseMedia")}
      value={chosen ?? ""}
      options={[
        ["", trends("allMedia")],
        ...media.map((name): ChoiceOption => [name, names.has(name) ? names(name) : name]),
      ]}
      onChoose={(name) => onChange(name === "" ? undefined : name)}
    />
  );
}

const none: readonly string[] = [];

/** The media that services are registered for, and those that their statistics name. */
function mediaOf(ids: readonly string[]) {
  return ({ services }: FloorDocument): readonly string[] => {
    const all = ids.flatMap((id) => {
      const service = services[id];
      return service === undefined ? [] : [...service.media, ...Object.keys(service.metrics)];
    });
    return [...new Set(all)].toSorted();
  };
}
