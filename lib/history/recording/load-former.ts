import type { Store } from "@/lib/store/server.ts";
import { readAlarmRecord } from "../reading/read-alarm-log.ts";
import { recordedUntilMark } from "../writing/create-history-writer.ts";
import type { NameBook } from "../writing/create-name-book.ts";
import type { HistoryWrite } from "../writing/history-write.ts";
import type { FormerRecording } from "./create-history-recorder.ts";
import { gapWrite } from "./follow-links.ts";
import { contactFlags, contactOutcomes, type OpenContact } from "./open-contact.ts";

/** What the process before this one left; undefined when there was none. @throws StoreError */
export async function loadFormer(db: Store["db"], names: NameBook): Promise<FormerRecording | undefined> {
  const mark = await db
    .selectFrom("history_marks")
    .select("at")
    .where("name", "=", recordedUntilMark)
    .executeTakeFirst();
  if (mark === undefined) return undefined;
  const contacts = await db
    .selectFrom("history_contacts")
    .selectAll()
    .where("outcome", "=", contactOutcomes.indexOf("open"))
    .where("outcome", "<>", 0)
    .execute();
  const alarms = await db.selectFrom("history_alarms").selectAll().where("cleared_at", "is", null).execute();
  return {
    untilMs: mark.at,
    contacts: contacts.map(
      (row): OpenContact => ({
        place: row.place,
        call: row.call,
        media: row.media,
        service: row.service === null ? undefined : names.nameOf("service", row.service),
        agent: row.agent === null ? undefined : names.nameOf("agent", row.agent),
        party: row.party ?? undefined,
        startedMs: row.started_at,
        startIsFloor: (row.flags & contactFlags.waitIsFloor) !== 0,
        wasQueued: (row.flags & contactFlags.wasQueued) !== 0,
        answeredMs: row.answered_at ?? undefined,
      }),
    ),
    alarms: alarms.flatMap(({ place, alarm, record }) => {
      const read = readAlarmRecord(record);
      return read === undefined ? [] : [{ place, source: alarm, record: read }];
    }),
  };
}

/** Gaps that the former process did not see the end of end where it does. @throws StoreError */
export async function endOpenGaps(db: Store["db"], untilMs: number): Promise<readonly HistoryWrite[]> {
  const rows = await db.selectFrom("history_gaps").selectAll().where("to_at", "is", null).execute();
  return rows.map(({ place, source, from_at, reason }) =>
    gapWrite(
      source,
      { place, fromMs: from_at, reason: reason === "not_recorded" ? "not_recorded" : "not_live" },
      Math.max(from_at, untilMs),
    ),
  );
}
