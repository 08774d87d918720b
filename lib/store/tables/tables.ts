import type { AlarmTables } from "./alarm-tables.ts";
import type { AuditTables } from "./audit-tables.ts";
import type { CommandTables } from "./command-tables.ts";
import type { HistoryTables } from "./history-tables.ts";
import type { PeopleTables } from "./people-tables.ts";
import type { ReportTables } from "./report-tables.ts";
import type { ViewTables } from "./view-tables.ts";

/** Every table of the schema, composed of one file for each subject. */
export interface Tables
  extends AlarmTables,
    AuditTables,
    CommandTables,
    HistoryTables,
    PeopleTables,
    ReportTables,
    ViewTables {}
