import type { ChannelReport, FormatReport, ResourceReport } from "@/lib/sources/interact/server.ts";
import { drawTable } from "./draw-table.ts";

type Status = ResourceReport["status"];

/** There, licensed, understood; `-` where nothing tells. */
const answers: Readonly<Record<Status, readonly [string, string, string]>> = {
  understood: ["yes", "yes", "yes"],
  misspelt: ["yes", "yes", "misspelt"],
  unknown: ["yes", "yes", "in part"],
  unreadable: ["yes", "-", "no"],
  silent: ["yes", "yes", "-"],
  not_licensed: ["yes", "no", "-"],
  refused: ["yes", "-", "refused"],
  absent: ["no", "-", "-"],
  unreachable: ["-", "-", "-"],
  not_asked: ["-", "-", "-"],
};

/** One format: its resources, channels and all that was noticed. */
export function describeFormat(report: FormatReport): string {
  const sections = [
    drawTable(
      ["RESOURCE", "THERE", "LICENSED", "UNDERSTOOD", "TOOK", "NOTE"],
      report.resources.map(resourceRow),
    ),
    ...(report.channels.length === 0 ? [] : [channelTable(report.channels)]),
    ...lines("Events", report.channels.flatMap(eventLines)),
    ...lines("Statistics", report.statistics.map(statisticsLine)),
    ...lines("Names", report.names.map(namesLine)),
    ...lines("Alarms", alarmLines(report)),
    ...licenceTable(report),
    ...lines("Words and dates", wordLines(report)),
    ...lines(
      "Deviations from the manual's own form (row of the list: what, where)",
      report.deviations.map(
        ({ row, what, where, times, example }) =>
          `${row.padStart(3)}: ${what}; in ${where.join(", ")}; ${times}×${example ? `; e.g. ${example}` : ""}`,
      ),
    ),
    ...latencyTable(report),
  ];
  return [`Format ${report.format.toUpperCase()}`, ...sections].join("\n\n");
}

function resourceRow(resource: ResourceReport): string[] {
  const { name, status, latencyMs, detail, unknownFields, dropped } = resource;
  const code = resource.errorType ?? resource.httpStatus;
  const notes = [
    ...(code === undefined ? [] : [String(code)]),
    ...(detail === undefined ? [] : [detail]),
    ...(unknownFields.length === 0 ? [] : [`unknown fields: ${unknownFields.slice(0, 8).join(", ")}`]),
    ...(dropped === 0 ? [] : [`${dropped} members left out`]),
    ...(status === "not_asked" ? ["not asked"] : []),
  ];
  return [name, ...answers[status], latencyMs === undefined ? "-" : `${latencyMs} ms`, notes.join("; ")];
}

function channelTable(channels: readonly ChannelReport[]): string {
  const rows = channels.map((channel) => {
    const { monitor, openMethod, channelIdFrom, heartbeatSeconds, firstSends, isReleased } = channel;
    const first = firstSends.map(
      ({ event, afterSeconds, items }) => `${event} ${items} after ${afterSeconds} s`,
    );
    return [
      `${monitor}/monitor`,
      openMethod ?? "-",
      channelIdFrom === undefined ? "-" : channelIdFrom === "cti" ? "the CTI" : "the client",
      heartbeatSeconds === undefined ? "-" : `${heartbeatSeconds} s`,
      isReleased === undefined ? "-" : isReleased ? "yes" : "NO",
      first.join(", ") || "-",
    ];
  });
  return drawTable(["CHANNEL", "OPENED BY", "IDS FROM", "HEARTBEAT", "RELEASED", "FIRST SEND"], rows);
}

function eventLines({ monitor, events, clears, degraded }: ChannelReport): readonly string[] {
  const named = events.map(({ name, wireNames, count, row, isKnown }) => {
    const alias = row === undefined ? "" : ` as ${wireNames.join(", ")} (row ${row})`;
    return `${name}${alias}${isKnown ? "" : " UNKNOWN"} ${count}×`;
  });
  return [
    ...(named.length === 0 ? [] : [`${monitor}: ${named.join(", ")}`]),
    ...Object.entries(degraded).map(([what, why]) => `${monitor}: without ${what}: ${why}`),
    ...(clears ?? []).map(({ name, outcome }) => `${monitor}: ${name} ${outcome}`),
  ];
}

function statisticsLine(statistics: FormatReport["statistics"][number]): string {
  const { scope, asked, received, missing, unknown, asText } = statistics;
  return [
    `${scope}: ${received} received of ${asked} asked for`,
    ...named("missing", missing),
    ...named("in no catalogue", unknown),
    ...named("numbers as text", asText),
  ].join("; ");
}

function namesLine({ scope, listed, subscribed, missing }: FormatReport["names"][number]): string {
  return [`${scope}: statistics for ${subscribed} of ${listed} listed`, ...named("missing", missing)].join(
    "; ",
  );
}

function alarmLines({ alarms }: FormatReport): readonly string[] {
  const accepted = alarms.flatMap(({ name, spelling }) =>
    spelling === undefined ? [] : [spelling === name ? name : `${name} as ${spelling}`],
  );
  const refused = alarms.flatMap(({ name, spelling }) => (spelling === undefined ? [name] : []));
  if (alarms.length === 0) return [];
  return [...named("accepted", accepted, 20), ...named("refused", refused, 20)];
}

function licenceTable({ licences }: FormatReport): readonly string[] {
  const known = licences.filter(({ existing, inUse }) => existing !== undefined || inUse !== undefined);
  if (known.length === 0) return [];
  const cell = (count: number | undefined): string => (count === undefined ? "-" : String(count));
  const rows = known.map(({ kind, existing, inUse, whileHeld, afterwards }) => [
    kind,
    cell(existing),
    cell(inUse),
    cell(whileHeld),
    cell(afterwards),
  ]);
  return [drawTable(["LICENCES", "EXISTING", "IN USE BEFORE", "DURING", "AFTER"], rows)];
}

function latencyTable({ latencies }: FormatReport): readonly string[] {
  if (latencies.length === 0) return [];
  const rows = latencies.map(({ path, requests, medianMs, longestMs }) => [
    path,
    String(requests),
    `${medianMs} ms`,
    `${longestMs} ms`,
  ]);
  return [drawTable(["LATENCY", "REQUESTS", "MEDIAN", "LONGEST"], rows)];
}

function wordLines({ unknownWords, dates }: FormatReport): readonly string[] {
  const { agentStates, callStates, callSources } = unknownWords;
  return [
    ...named("unknown agent states", agentStates),
    ...named("unknown call states", callStates),
    ...named("unknown call sources", callSources),
    ...named(
      "dates",
      Object.entries(dates).map(([style, count]) => `${style} (${count})`),
    ),
  ];
}

function named(label: string, words: readonly string[], most = 12): readonly string[] {
  if (words.length === 0) return [];
  const more = words.length > most ? ` and ${words.length - most} more` : "";
  return [`${label}: ${words.slice(0, most).join(", ")}${more}`];
}

function lines(title: string, texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : [[`  ${title}`, ...texts.map((text) => `    ${text}`)].join("\n")];
}
