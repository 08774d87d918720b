import { columns } from "@/lib/trends/server.ts";
import { openRows, type PackedRows, packRows, unpackRows } from "./pack-rows.ts";

export const minutesOfHour = 60;

/** Codes of one service in one medium for an hour: by column, then minute. */
export type HourCells = readonly Float64Array[];

export function emptyHour(): HourCells {
  return columns.map(() => new Float64Array(minutesOfHour));
}

export function packHour(hour: HourCells): Uint8Array {
  return packRows(hour);
}

/** The same hour, of which columns are unpacked as they are asked for. @throws when the bytes are damaged */
export function openHour(bytes: Uint8Array): PackedRows {
  return openRows(bytes, columns.length, minutesOfHour);
}

/** @throws when the bytes are damaged */
export function unpackHour(bytes: Uint8Array): HourCells {
  return unpackRows(bytes, columns.length, minutesOfHour);
}
