import type { FloorDocument, Reading } from "@/lib/domain/index.ts";
import type { Exactness } from "./use-omni-words.ts";

/** What a passport tells of: some attributes of one agent, service or selection, one of which is shown. */
export interface PassportSubject {
  /** Whose they are; undefined for the totals. */
  readonly name: string | undefined;
  readonly attributes: readonly string[];
  readonly attribute: string;
  /** An attribute as it is now; a reading where it is a number. Undefined: no longer there. */
  readonly read: (floor: FloorDocument, attribute: string) => Reading | Exactness | undefined;
}
