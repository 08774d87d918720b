import { columns } from "./columns.ts";

const minutesOfHour = 60;
/** A day of 25 hours, when clocks are set back, and the hour that runs. */
const hoursKept = 26;

/** Why a number is not there; kept in the number's place, as the largest values that fit. */
export type StoredGap = "not_reported" | "recounted";

const gaps: readonly StoredGap[] = ["not_reported", "recounted"];

/** A number of one minute, or why there is none. `undefined` = the minute was never written. */
export type Stored = number | StoredGap | undefined;

type Hour = { readonly hour: number; readonly cells: readonly (Uint16Array | Uint32Array)[] };

/** The numbers of one service and medium, minute by minute, for a day; older hours are let go. */
export interface MinuteStore {
  write(minute: number, column: number, value: number | StoredGap): void;
  read(minute: number, column: number): Stored;
  /** Lets go of what is older than a day before `minute`; false when nothing is left. */
  forget(minute: number): boolean;
}

/** Memory is taken an hour at a time: 60 × 42 bytes, 26 hours at most. */
export function createMinuteStore(): MinuteStore {
  const hours = new Map<number, Hour>();
  const find = (minute: number) => hours.get(Math.floor(minute / minutesOfHour));
  return {
    write(minute, column, value) {
      const hour = find(minute) ?? addHour(hours, Math.floor(minute / minutesOfHour));
      const cells = hour.cells[column];
      if (cells !== undefined) cells[minute % minutesOfHour] = encode(value, cells);
    },
    read(minute, column) {
      const cells = find(minute)?.cells[column];
      return cells === undefined ? undefined : decode(cells[minute % minutesOfHour], cells);
    },
    forget(minute) {
      const oldest = Math.floor(minute / minutesOfHour) - hoursKept + 1;
      for (const hour of hours.keys()) if (hour < oldest) hours.delete(hour);
      return hours.size > 0;
    },
  };
}

function addHour(hours: Map<number, Hour>, hour: number): Hour {
  const cells = columns.map(({ bytes }) => {
    const kind = bytes === 2 ? Uint16Array : Uint32Array;
    return new kind(minutesOfHour).fill(largest({ BYTES_PER_ELEMENT: bytes }));
  });
  const added = { hour, cells };
  hours.set(hour, added);
  return added;
}

/** The largest value means never written, those below it the gaps; a number as large as that does not happen. */
function largest({ BYTES_PER_ELEMENT: bytes }: { readonly BYTES_PER_ELEMENT: number }): number {
  return 2 ** (8 * bytes) - 1;
}

function encode(value: number | StoredGap, cells: Uint16Array | Uint32Array): number {
  const end = largest(cells);
  if (typeof value === "string") return end - 1 - gaps.indexOf(value);
  const whole = Math.round(value);
  return whole >= 0 && whole < end - gaps.length ? whole : encode("not_reported", cells);
}

function decode(cell: number | undefined, cells: Uint16Array | Uint32Array): Stored {
  const end = largest(cells);
  if (cell === undefined || cell === end) return undefined;
  return cell < end - gaps.length ? cell : gaps[end - 1 - cell];
}
