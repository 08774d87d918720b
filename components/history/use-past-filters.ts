"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { type HistoryChoice, historyRange } from "@/lib/domain/index.ts";
import { readChoice, writeChoice } from "./parse-history-view.ts";
import { useEndedMinute } from "./use-ended-minute.ts";

/**
 * What narrows a list of the past, in the address: a stretch of time, and one value each of the filters named. A value
 * that a filter does not know counts as none. Changes take the place of the address, without a new page.
 */
export function usePastFilters<Name extends string>(
  known: Readonly<Record<Name, readonly string[] | "any">>,
  timezone: string,
): {
  readonly choice: HistoryChoice;
  readonly nowMs: number | undefined;
  /** Undefined before the first frame of the server. */
  readonly range: ReturnType<typeof historyRange> | undefined;
  readonly filters: Readonly<Partial<Record<Name, string>>>;
  readonly choose: (choice: HistoryChoice) => void;
  readonly filter: (name: Name, value: string | undefined) => void;
} {
  const path = usePathname();
  const text = useSearchParams().toString();
  const nowMs = useEndedMinute();
  const choice = useMemo(() => readChoice(new URLSearchParams(text), new Set()), [text]);
  const range = useMemo(
    () => (nowMs === undefined ? undefined : historyRange(choice, nowMs, timezone)),
    [choice, nowMs, timezone],
  );
  const filters = useMemo(() => readFilters(new URLSearchParams(text), known), [text, known]);
  const change = (write: (query: URLSearchParams) => void) => {
    const query = new URLSearchParams(location.search);
    write(query);
    window.history.replaceState(null, "", query.size === 0 ? path : `${path}?${query}`);
  };
  return {
    choice,
    nowMs,
    range,
    filters,
    choose: (next) => change((query) => writeChoice(next, query)),
    filter: (name, value) =>
      change((query) => (value === undefined ? query.delete(name) : query.set(name, value))),
  };
}

function readFilters<Name extends string>(
  query: URLSearchParams,
  known: Readonly<Record<Name, readonly string[] | "any">>,
): Readonly<Partial<Record<Name, string>>> {
  const isKnown = (name: string): name is Name => Object.hasOwn(known, name);
  const found: Partial<Record<Name, string>> = {};
  for (const [name, value] of query) {
    if (!isKnown(name) || value === "") continue;
    const values = known[name];
    if (values === "any" || values.includes(value)) found[name] = value;
  }
  return found;
}
