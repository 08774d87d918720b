"use client";

import { useCallback, useDeferredValue } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useCalmIds } from "@/lib/live/index.ts";
import { rankServices } from "./rank-services.ts";

/** Ids of the services that match a search, worst first, in a calm order. Undefined before the first snapshot. */
export function useServiceIds(search: string, isHeld: () => boolean): readonly string[] | undefined {
  const wanted = useDeferredValue(search);
  const select = useCallback((floor: FloorDocument) => rankServices(floor, wanted), [wanted]);
  return useCalmIds(select, isHeld);
}
