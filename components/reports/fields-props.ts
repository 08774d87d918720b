import type { DraftFields } from "./report-draft.ts";

/** What a part of the form is given: the fields, how to change some, and what is wrong with one. */
export interface FieldsProps {
  readonly fields: DraftFields;
  readonly change: (some: Partial<DraftFields>) => void;
  readonly faultOf: (...names: readonly string[]) => string | undefined;
}
