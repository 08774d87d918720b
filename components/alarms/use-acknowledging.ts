"use client";

import { useCallback, useState } from "react";
import { useIsReplay } from "@/lib/live/index.ts";
import { useKeyIntent } from "../keyboard/use-key-intent.ts";

/** Which alarms are ticked, which are being acknowledged, and whether the last change failed. */
export interface Acknowledging {
  readonly selected: readonly string[];
  readonly isAllSelected: boolean;
  /** Those the dialog asks about; none = it is closed. */
  readonly asked: readonly string[];
  readonly hasFailed: boolean;
  readonly select: (id: string, isSelected: boolean) => void;
  readonly selectAll: (isSelected: boolean) => void;
  readonly askOne: (id: string) => void;
  readonly askSelected: () => void;
  readonly close: () => void;
  /** Nothing could be asked, as when the server is away; what is ticked stays so. */
  readonly giveUp: () => void;
  readonly fail: () => void;
}

/** `ids` are those listed: one that clears is no longer ticked. */
export function useAcknowledging(ids: readonly string[] | undefined): Acknowledging {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [hasFailed, setHasFailed] = useState(false);
  const isReplay = useIsReplay();
  const selected = (isReplay ? [] : (ids ?? [])).filter((id) => ticked.has(id));
  const select = useCallback((id: string, isSelected: boolean) => {
    setTicked((before) => {
      const next = new Set(before);
      if (isSelected) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  const ask = (alarms: readonly string[]) => {
    setHasFailed(false);
    setAsked(alarms);
  };
  useKeyIntent("acknowledge", (row) => {
    if (isReplay) return false;
    const id = row?.dataset.alarm;
    if (id === undefined && selected.length === 0) return false;
    ask(id === undefined || selected.includes(id) ? selected : [id]);
    return true;
  });
  return {
    selected,
    isAllSelected: selected.length > 0 && selected.length === ids?.length,
    asked,
    hasFailed,
    select,
    selectAll: (isSelected) => setTicked(new Set(isSelected ? ids : [])),
    askOne: useCallback((id: string) => setAsked([id]), []),
    askSelected: () => ask(selected),
    close: () => {
      setAsked([]);
      setTicked(new Set());
    },
    giveUp: () => {
      setAsked([]);
      setHasFailed(true);
    },
    fail: useCallback(() => setHasFailed(true), []),
  };
}
