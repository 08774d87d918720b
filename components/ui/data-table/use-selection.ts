"use client";

import { useCallback, useEffect, useRef } from "react";
import { readKey } from "./row-key.ts";

export interface Selection {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
}

/** Selects or unselects a row; with `isRange` everything between it and the row chosen before. */
export function useSelection(
  selection: Selection | undefined,
  keys: readonly string[],
): ((id: string, isRange: boolean) => void) | undefined {
  const anchor = useRef<string>(undefined);
  const latest = useRef({ selection, keys });
  useEffect(() => {
    latest.current = { selection, keys };
  });
  const select = useCallback((id: string, isRange: boolean) => {
    const { selection: now, keys: shown } = latest.current;
    if (now === undefined) return;
    const isOn = isRange || !now.selected.has(id);
    const ids = isRange
      ? between(
          shown.map((key) => readKey(key).id),
          anchor.current ?? id,
          id,
        )
      : [id];
    anchor.current = id;
    const next = new Set(now.selected);
    for (const each of ids) {
      if (isOn) next.add(each);
      else next.delete(each);
    }
    now.onChange(next);
  }, []);
  return selection === undefined ? undefined : select;
}

function between(ids: readonly string[], a: string, b: string): readonly string[] {
  const [from = 0, to = 0] = [ids.indexOf(a), ids.indexOf(b)].sort((one, other) => one - other);
  return from < 0 ? [b] : ids.slice(from, to + 1);
}
