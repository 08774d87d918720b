"use client";

import { useLocale } from "next-intl";
import { useCallback } from "react";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes an instant as day and time of the contact centre, e.g. `26/11 14:30`; the same function until the language is another. */
export function useMoment(timezone: string): (at: string | number) => string {
  const locale = useLocale();
  return useCallback(
    (at) =>
      formatOf(locale, timezone)
        .format(typeof at === "number" ? at : Date.parse(at))
        .replace(",", ""),
    [locale, timezone],
  );
}

function formatOf(locale: string, timezone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timezone}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, {
      timeZone: timezone,
      day: "2-digit",
      month: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(key, format);
  }
  return format;
}
