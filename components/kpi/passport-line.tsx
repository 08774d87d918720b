"use client";

import type { ReactNode } from "react";
import { formatAge } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFreshness } from "@/lib/live/index.ts";

/** What is told about a figure beside its formula: lines of a name and what is so. */
export function PassportLines({ children }: { readonly children: ReactNode }) {
  return <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-1">{children}</dl>;
}

/** One of these lines. */
export function PassportLine({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

/** Several things told in one line, each by itself. */
export function PassportList({ items }: { readonly items: readonly string[] }) {
  return items.map((item) => (
    <span key={item} className="block text-ink-soft first:text-ink">
      {item}
    </span>
  ));
}

/** How old the data is that this browser has. */
export function PassportAge() {
  const t = useWords("freshness");
  const seconds = useFreshness(({ ageMs }) => (ageMs === undefined ? undefined : Math.floor(ageMs / 1_000)));
  return seconds === undefined ? t("never") : t("age", { age: formatAge(seconds) });
}
