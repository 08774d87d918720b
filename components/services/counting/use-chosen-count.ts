"use client";

import { usePathname, useSearchParams } from "next/navigation";

const name = "since";

/** The id of the baseline that the address bears, so that a reload and a link count the same, and the way to choose another or none. */
export function useChosenCount(): readonly [string | undefined, (id: string | undefined) => void] {
  const path = usePathname();
  const chosen = useSearchParams().get(name) ?? undefined;
  const choose = (id: string | undefined) => {
    const query = new URLSearchParams(location.search);
    if (id === undefined) query.delete(name);
    else query.set(name, id);
    window.history.replaceState(null, "", query.size === 0 ? path : `${path}?${query}`);
  };
  return [chosen, choose];
}
