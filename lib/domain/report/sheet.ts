import type { ReportLanguage } from "./report.ts";

/** What a cell says beside its words: never by colour alone. */
export type SheetTone = "good" | "bad" | "quiet";

export interface SheetCell {
  readonly text: string;
  /** Why there is only a dash. */
  readonly why?: string;
  /** The number behind the text. */
  readonly value?: number;
  /** A smaller line below, such as how many of how many. */
  readonly note?: string;
  readonly tone?: SheetTone;
}

export interface SheetRow {
  /** What it is about, for programs: a KPI, a service, an instant. */
  readonly key: string;
  /** The first cell heads the row. */
  readonly cells: readonly SheetCell[];
}

export interface SheetTable {
  readonly heads: readonly { readonly text: string; readonly isNumber: boolean }[];
  readonly rows: readonly SheetRow[];
}

export type SheetSectionId = "figures" | "intervals" | "services" | "alarms" | "deeds" | "gaps";

export interface SheetSection {
  readonly id: SheetSectionId;
  readonly title: string;
  /** Sentences before the table. */
  readonly lines: readonly string[];
  readonly table?: SheetTable;
}

/** A shift's report in words, for a page and for mail alike. All of it is text: names are never markup. */
export interface Sheet {
  readonly language: ReportLanguage;
  readonly title: string;
  /** Which shift, and of what time zone. */
  readonly subtitle: string;
  /** What counts most, one sentence each. */
  readonly summary: readonly { readonly text: string; readonly tone: SheetTone }[];
  readonly sections: readonly SheetSection[];
  /** How it was made. */
  readonly notes: readonly string[];
}
