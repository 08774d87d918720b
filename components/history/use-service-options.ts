"use client";

import { useMemo } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";

/** The services of the floor to choose from, by name. */
export function useServiceOptions(): readonly { readonly value: string; readonly label: string }[] {
  const names = useFloorValue(namesOfServices, isShallowEqual);
  return useMemo(
    () =>
      Object.entries(names ?? {})
        .map(([value, label]) => ({ value, label }))
        .toSorted((a, b) => a.label.localeCompare(b.label)),
    [names],
  );
}

function namesOfServices({ services }: FloorDocument): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(services).map(([id, { name }]) => [id, name]));
}
