import type { CodecError } from "./codec-error.ts";
import type { PlainNode, PlainValue } from "./plain-node.ts";

/** One member of one top-level list (`agents`, `services`, `alarms`, …) of a big body. */
export interface StatisticsSlice {
  /** The list's key as on the wire. */
  readonly list: string;
  readonly member: PlainValue;
}

/**
 * How slicing ended. `rest` is the body, out of its envelope, without the members already given.
 * On an error forget the slices already given: half an event is no event.
 */
export type SliceOutcome =
  | { readonly ok: true; readonly rest: PlainNode; readonly mended: boolean }
  | { readonly ok: false; readonly error: CodecError };
