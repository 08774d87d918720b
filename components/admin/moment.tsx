"use client";

import { useLocale } from "next-intl";

/** An instant with its day, as people of this language write it, in the viewer's time zone; a dash when there is none. */
export function Moment({ at }: { readonly at: string | undefined }) {
  const locale = useLocale();
  if (at === undefined) return <span className="text-ink-soft">—</span>;
  const words = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "short" });
  return <time dateTime={at}>{words.format(Date.parse(at))}</time>;
}
