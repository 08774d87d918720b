"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { askServer } from "../ask-server.ts";
import type { ToldScreen } from "./told-screens.ts";

/** An order is carried out within seconds, and somebody stands before the screen to see it. */
const everyMs = 2000;

interface ToldFleet {
  /** The build that every screen should run. */
  readonly build: string;
  readonly screens: readonly ToldScreen[];
}

/** Every screen, those that need somebody first, asked for again every few seconds. */
export function useScreens() {
  const client = useQueryClient();
  const asked = useQuery({
    queryKey: ["screens"],
    queryFn: async ({ signal }): Promise<ToldFleet> => (await askServer("/api/screens", { signal })).json(),
    refetchInterval: everyMs,
  });
  return {
    fleet: asked.data,
    isFailed: asked.isError,
    reload: () => client.invalidateQueries({ queryKey: ["screens"] }),
  };
}
