import type { KpiUnit } from "@/lib/domain/index.ts";

/** A limit as people write it: percent, `m:ss` or a plain number. */
export function writeLimit(value: number, unit: KpiUnit): string {
  switch (unit) {
    case "ratio":
      return String(Math.round(value * 1e6) / 1e4);
    case "seconds":
      return writeMinutes(value);
    case "count":
      return String(value);
  }
}

/**
 * A limit that somebody wrote, in the unit of the figure: a percentage, with its sign or without; minutes and seconds, or
 * hours too, or seconds alone; a number. With a point or a comma. NaN = it is none of these.
 */
export function readLimit(text: string, unit: KpiUnit): number {
  const written = text.trim().replace(",", ".");
  if (unit === "seconds" && written.includes(":")) return readMinutes(written);
  const plain = unit === "ratio" ? written.replace(/\s*%$/, "") : written;
  if (!/^\d{1,9}(\.\d{1,4})?$/.test(plain)) return Number.NaN;
  // Percent are shifted, not divided, or 7 % would be 0.07000000000000001.
  return unit === "ratio" ? Number(`${plain}e-2`) : Number(plain);
}

function writeMinutes(seconds: number): string {
  if (!Number.isInteger(seconds)) return String(seconds);
  const minutes = Math.floor(seconds / 60);
  const rest = String(seconds % 60).padStart(2, "0");
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes % 60).padStart(2, "0")}:${rest}`;
}

function readMinutes(text: string): number {
  const [, hours = "0", minutes = "", seconds = ""] = /^(?:(\d{1,4}):)?(\d{1,4}):([0-5]\d)$/.exec(text) ?? [];
  const isWritten = minutes !== "" && (hours === "0" || Number(minutes) < 60);
  return isWritten ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : Number.NaN;
}
