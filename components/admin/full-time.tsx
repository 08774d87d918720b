"use client";

import { useLocale } from "next-intl";

/** An instant with its day, as people of the viewer's language write it, in the viewer's time zone. */
export function FullTime({ at }: { readonly at: string }) {
  const format = new Intl.DateTimeFormat(useLocale(), {
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  });
  return (
    <time dateTime={at} title={at} className="whitespace-nowrap">
      {format.format(Date.parse(at))}
    </time>
  );
}
