import type {
  HistoryAnnotation,
  SheetRow,
  SheetSection,
  ShiftAlarm,
  ShiftReport,
} from "@/lib/domain/index.ts";
import { formatDuration } from "@/lib/format/index.ts";
import { absentCell, entityName } from "./sheet-cells.ts";
import type { SheetWords } from "./sheet-words.ts";

const mostDeeds = 20;
const mostGaps = 12;

/** Alarms: how many, how long, how soon somebody looked after them. */
export function alarmsSection({ alarms }: ShiftReport, words: SheetWords): SheetSection {
  const { t } = words;
  const { raised, stillOpen, neverAcknowledged, medianSecondsToAcknowledge: median, longest } = alarms;
  const section = { id: "alarms", title: t("section.alarms") } as const;
  if (raised === 0) return { ...section, lines: [t("alarms.none")] };
  return {
    ...section,
    lines: [
      t(alarms.isCut ? "alarms.countedAtLeast" : "alarms.counted", {
        raised,
        stillOpen,
        never: neverAcknowledged,
      }),
      median === null ? t("alarms.noMedian") : t("alarms.median", { duration: formatDuration(median) }),
    ],
    table: {
      heads: [
        { text: t("column.alarm"), isNumber: false },
        { text: t("column.about"), isNumber: false },
        { text: t("column.raised"), isNumber: true },
        { text: t("column.lasted"), isNumber: true },
        { text: t("column.acknowledged"), isNumber: false },
      ],
      rows: longest.map((alarm) => alarmRow(alarm, words)),
    },
  };
}

function alarmRow(alarm: ShiftAlarm, words: SheetWords): SheetRow {
  const { t, find } = words;
  const { name, scope, target, media, acknowledgedBy: by, secondsToAcknowledge: after } = alarm;
  const about = scope === "floor" ? t("floor") : entityName(target);
  const medium = media === undefined ? undefined : (find(`media.${media}`) ?? media);
  return {
    key: alarm.id,
    cells: [
      { text: find(`alarmNames.${name}.name`) ?? name },
      { text: medium === undefined ? about : `${about} · ${medium}` },
      { text: words.time(alarm.raisedAt) },
      {
        text: `${alarm.isFloor ? "≥ " : ""}${formatDuration(alarm.seconds)}`,
        value: alarm.seconds,
        ...(alarm.isOpen ? { note: t("alarms.open") } : {}),
      },
      by === undefined || after === undefined
        ? { text: t("alarms.never"), tone: "bad" }
        : { text: t("alarms.by", { by, duration: formatDuration(after) }) },
    ],
  };
}

/** Resets and orders. */
export function deedsSection({ deeds }: ShiftReport, words: SheetWords): SheetSection {
  const { t } = words;
  const { marks, isCut } = deeds;
  const section = { id: "deeds", title: t("section.deeds") } as const;
  if (marks.length === 0) return { ...section, lines: [t("deeds.none")] };
  const count = Math.max(0, marks.length - mostDeeds);
  return {
    ...section,
    lines: isCut ? [t("deeds.cut")] : count > 0 ? [t("deeds.more", { count })] : [],
    table: {
      heads: [
        { text: t("column.when"), isNumber: true },
        { text: t("column.what"), isNumber: false },
        { text: t("column.about"), isNumber: false },
        { text: t("column.by"), isNumber: false },
      ],
      rows: marks.slice(-mostDeeds).map((mark, index) => deedRow(mark, index, words)),
    },
  };
}

function deedRow(
  { at, kind, target, by, text }: HistoryAnnotation,
  index: number,
  words: SheetWords,
): SheetRow {
  const { t, find } = words;
  const order = text === undefined ? undefined : (find(`auditAdmin.action.command.${text}`) ?? text);
  return {
    key: `${at} ${index}`,
    cells: [
      { text: words.time(at) },
      { text: kind === "command" ? (order ?? t("deeds.order")) : t(`deeds.${kind}`) },
      { text: target === undefined ? t("floor") : entityName(target) },
      by === undefined ? absentCell(t("deeds.nobody")) : { text: by },
    ],
  };
}

/** What is not known of the shift, in plain words. */
export function gapsSection({ gaps }: ShiftReport, words: SheetWords): SheetSection {
  const { t } = words;
  const lines = gaps.slice(0, mostGaps).map(({ from, to, reason }) =>
    t(`gaps.${reason}`, {
      from: words.time(from),
      to: words.time(to),
      minutes: Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 60_000)),
    }),
  );
  const more = gaps.length - mostGaps;
  return {
    id: "gaps",
    title: t("section.gaps"),
    lines:
      gaps.length === 0
        ? [t("gaps.none")]
        : [...lines, ...(more > 0 ? [t("gaps.more", { count: more })] : [])],
  };
}
