/** A name under a small number that is its own within its kind: rows name agents and services by it. */
export interface HistoryNameRow {
  readonly kind: string;
  readonly id: number;
  readonly name: string;
}

/**
 * Packed numbers. `history_minutes`: all services in one minute, `place` is the minute; kept until its hour is over.
 * `history_hours`: one service in one medium, minute by minute; `history_days`: the same by quarters of an hour.
 * Their `place` is hour or day, counted from 1970, × 65,536 + the number of service and medium.
 */
export interface HistoryCellsRow {
  readonly place: number;
  readonly cells: Uint8Array;
}

/** An agent came into a state; it lasts until the agent's next row. `place` has day, agent and time of the day. */
export interface HistoryStateRow {
  readonly place: number;
  readonly state: number;
  readonly flags: number;
}

/** A contact as it was observed. Instants are epoch ms; `place` orders by when it was first seen. */
export interface HistoryContactRow {
  readonly place: number;
  readonly call: string;
  readonly service: number | null;
  readonly agent: number | null;
  readonly media: string;
  readonly party: string | null;
  readonly started_at: number;
  readonly wait_seconds: number | null;
  readonly flags: number;
  readonly answered_at: number | null;
  readonly ended_at: number | null;
  readonly outcome: number;
}

/** An alarm from its raising to its end; `record` is JSON. */
export interface HistoryAlarmRow {
  readonly place: number;
  readonly alarm: string;
  readonly raised_at: number;
  readonly cleared_at: number | null;
  readonly record: string;
}

/** Time of which nothing is known; `source` is empty where it is of all of them. */
export interface HistoryGapRow {
  readonly place: number;
  readonly source: string;
  readonly reason: string;
  readonly from_at: number;
  readonly to_at: number | null;
}

/** A mark on charts; `annotation` is JSON. */
export interface HistoryAnnotationRow {
  readonly place: number;
  readonly at: number;
  readonly annotation: string;
}

/** Until when history was recorded, and by which process. */
export interface HistoryMarkRow {
  readonly name: string;
  readonly at: number;
  readonly holder: string;
}

export interface HistoryTables {
  readonly history_names: HistoryNameRow;
  readonly history_minutes: HistoryCellsRow;
  readonly history_hours: HistoryCellsRow;
  readonly history_days: HistoryCellsRow;
  readonly history_states: HistoryStateRow;
  readonly history_contacts: HistoryContactRow;
  readonly history_alarms: HistoryAlarmRow;
  readonly history_gaps: HistoryGapRow;
  readonly history_annotations: HistoryAnnotationRow;
  readonly history_marks: HistoryMarkRow;
}
