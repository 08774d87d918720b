import type { Instant } from "@/lib/domain/index.ts";
import { zoneOffset } from "./zone-offset.ts";

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const brazilian = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?:[ ,T-]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const earliest = Date.UTC(1971, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/**
 * Reads dates as the CTI sends them, in a format that the manual leaves open: seconds or milliseconds since 1970,
 * ISO 8601 with or without a zone, dd/mm/yy[yy] hh:mm[:ss]. Without a zone, clocks are those of `timezone`.
 * `0`, blank, impossible and absurd dates are undefined: unset.
 */
export function wireDateParser(timezone: string): (raw: string | undefined) => Instant | undefined {
  const offset = zoneOffset(timezone);
  return (raw) => {
    const text = raw?.trim() ?? "";
    const ms = fromEpoch(text) ?? fromIso(text, offset) ?? fromBrazilian(text, offset);
    if (ms === undefined || !(ms >= earliest && ms < latest)) return undefined;
    return new Date(ms).toISOString();
  };
}

type Offset = (utcMs: number) => number;

/** No date before 1973 is meant, so that eleven digits are still seconds and more are milliseconds. */
function fromEpoch(text: string): number | undefined {
  if (!/^\d{1,15}(?:\.\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  return number < 1e11 ? Math.round(number * 1000) : number;
}

function fromIso(text: string, offset: Offset): number | undefined {
  const [, year, month, day, hour, minute, second, zone] = iso.exec(text) ?? [];
  const local = clock(year, month, day, hour, minute, second);
  if (local === undefined) return undefined;
  return zone === undefined ? toUtc(local, offset) : local - statedOffset(zone);
}

function fromBrazilian(text: string, offset: Offset): number | undefined {
  const [, day, month, year, hour, minute, second] = brazilian.exec(text) ?? [];
  const local = clock(year?.length === 2 ? `20${year}` : year, month, day, hour, minute, second);
  return local === undefined ? undefined : toUtc(local, offset);
}

/** A reading of a calendar and a clock as if in UTC; undefined when no calendar has that day. */
function clock(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  hour = "0",
  minute = "0",
  second = "0",
): number | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const ms = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const date = new Date(ms);
  const isReal =
    date.getUTCMonth() + 1 === Number(month) &&
    date.getUTCDate() === Number(day) &&
    date.getUTCHours() === Number(hour) &&
    date.getUTCMinutes() === Number(minute);
  return isReal ? ms : undefined;
}

function toUtc(local: number, offset: Offset): number {
  const guess = local - offset(local);
  return local - offset(guess);
}

function statedOffset(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const digits = zone.replace(/\D/g, "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith("-") ? -minutes : minutes) * 60_000;
}
