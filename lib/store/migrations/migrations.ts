import type { Migration } from "kysely";
import { alarms } from "./0001-alarms.ts";
import { views } from "./0002-views.ts";
import { audit } from "./0003-audit.ts";
import { people } from "./0100-people.ts";
import { deferred } from "./0200-deferred.ts";
import { boards } from "./0300-boards.ts";
import { screens } from "./0310-screens.ts";
import { history } from "./0400-history.ts";
import { reports } from "./0420-reports.ts";

/**
 * All migrations by name, run in the order of their names. Only ever added to: one that has been released is never
 * changed, and none takes away what the version before still reads (add first, remove a version later).
 * Written with the schema builder, so that both databases take them. Instants are `bigint`, epoch ms; JSON is `text`;
 * truth is `integer`, 0 or 1: so both answer the same JavaScript values.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-alarms": alarms,
  "0002-views": views,
  "0003-audit": audit,
  "0100-people": people,
  "0200-deferred": deferred,
  "0300-boards": boards,
  "0310-screens": screens,
  "0400-history": history,
  "0420-reports": reports,
};
