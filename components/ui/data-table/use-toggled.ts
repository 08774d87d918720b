"use client";

import { useCallback, useState } from "react";

/** A set of names that a press puts in or takes out. */
export function useToggled(): readonly [
  has: (name: string) => boolean,
  toggle: (name: string) => void,
  clear: () => void,
] {
  const [names, setNames] = useState<ReadonlySet<string>>(nothing);
  const has = useCallback((name: string) => names.has(name), [names]);
  const toggle = useCallback(
    (name: string) =>
      setNames(
        (before) =>
          new Set(before.has(name) ? [...before].filter((each) => each !== name) : [...before, name]),
      ),
    [],
  );
  const clear = useCallback(() => setNames(nothing), []);
  return [has, toggle, clear];
}

const nothing: ReadonlySet<string> = new Set();
