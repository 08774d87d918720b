import type { AlarmMarks, Instant } from "@/lib/domain/index.ts";

/** What people did about the alarm that began at `since`; another one under the same id is not meant. */
export interface KeptMarks {
  readonly since: Instant;
  readonly marks: AlarmMarks;
}

/** Where the desk keeps marks, by the id of the alarm. */
export interface AlarmStore {
  entries(): readonly (readonly [alarm: string, kept: KeptMarks])[];
  find(alarm: string): KeptMarks | undefined;
  keep(alarm: string, kept: KeptMarks): void;
  forget(alarm: string): void;
}
