/** What people did about the alarm that began at `since`; `marks` is JSON. */
export interface AlarmMarksRow {
  readonly alarm: string;
  readonly since: string;
  readonly marks: string;
  /** Epoch ms. */
  readonly kept_at: number;
}

/** A rule people wrote; `rule` is JSON, `place` its order. */
export interface AlarmRuleRow {
  readonly id: string;
  readonly place: number;
  readonly version: number;
  readonly rule: string;
  readonly kept_at: number;
}

/** A small document of which there is one; JSON. */
export interface KeptDocumentRow {
  readonly name: string;
  readonly document: string;
  readonly kept_at: number;
}

export interface AlarmTables {
  readonly alarm_marks: AlarmMarksRow;
  readonly alarm_rules: AlarmRuleRow;
  readonly kept_documents: KeptDocumentRow;
}
