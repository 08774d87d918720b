"use client";

import { type ReactNode, useCallback } from "react";
import type { Presence } from "@/lib/domain/index.ts";
import { presenceMark } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { StateLabel } from "../ui/state-label.tsx";
import { presences } from "./presences.ts";

/** How groups of agents are named and ordered: states as supervisors look, services by name. */
export function useAgentGroups(group: string | undefined): {
  readonly groupLabel: (group: string) => ReactNode;
  readonly compareGroups: (a: string, b: string) => number;
} {
  const words = useWords("presence");
  const list = useWords("agentList");
  const groupLabel = useCallback(
    (name: string): ReactNode => {
      if (name === "") return list("noService");
      const presence = group === "presence" ? presences.find((each) => each === name) : undefined;
      if (presence !== undefined) return <StateLabel mark={presenceMark(presence)} word={words(presence)} />;
      return <bdi>{name.slice(name.indexOf(":") + 1)}</bdi>;
    },
    [group, words, list],
  );
  return { groupLabel, compareGroups: group === "presence" ? byPlace : byName };
}

function byPlace(a: string, b: string): number {
  return presences.indexOf(a as Presence) - presences.indexOf(b as Presence);
}

function byName(a: string, b: string): number {
  return a === "" || b === "" ? Number(a === "") - Number(b === "") : a.localeCompare(b);
}
