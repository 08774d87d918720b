import type { AlarmTables } from "./alarm-tables.ts";
import type { AuditTables } from "./audit-tables.ts";
import type { BoardTables } from "./board-tables.ts";
import type { CommandTables } from "./command-tables.ts";
import type { HistoryTables } from "./history-tables.ts";
import type { PeopleTables } from "./people-tables.ts";
import type { ReportTables } from "./report-tables.ts";
import type { ScreenTables } from "./screen-tables.ts";
import type { ViewTables } from "./view-tables.ts";

/** Every table of the schema, composed of one file for each subject. */
export interface Tables
  extends AlarmTables,
    AuditTables,
    BoardTables,
    CommandTables,
    HistoryTables,
    PeopleTables,
    ScreenTables,
    ReportTables,
    ViewTables {}
