"use client";

import type { ComponentType } from "react";
import { useIsReplay } from "@/lib/live/index.ts";
import { lateQuerying } from "./late-querying.tsx";

/**
 * As `lateQuerying`, for what the server only knows of now: in a replay its place stays empty, because numbers of now beside
 * those of then would be taken for theirs.
 */
export function lateOfNow<Props extends object>(
  fetchComponent: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType<Props>,
): ComponentType<Props> {
  const Component = lateQuerying(fetchComponent, Waiting);
  return function OfNow(props: Props) {
    return useIsReplay() ? <Waiting {...props} /> : <Component {...props} />;
  };
}
