import type { ConformanceReport } from "@/lib/sources/interact/server.ts";
import { describeFormat } from "./describe-format.ts";

/** The whole report for people, without colours so that it can be mailed. */
export function describeReport(report: ConformanceReport): string {
  const { url, durationSeconds, isSubscribed, clockOffsetSeconds, formats, verdict } = report;
  const hasChannels = formats.some(({ channels }) =>
    channels.some(({ openMethod }) => openMethod !== undefined),
  );
  const subscribed = hasChannels ? "subscribed for a short time, changed nothing" : "nothing was subscribed";
  const manner = isSubscribed ? subscribed : "not subscribed (--no-subscribe)";
  const clock =
    clockOffsetSeconds === undefined
      ? ""
      : `\nIts clock by the Date header: ${signed(clockOffsetSeconds)} s from ours`;
  const problems = verdict.problems.map(
    ({ thing, remedy, isEssential }) => `  ${isEssential ? "!" : "-"} ${thing}\n      → ${remedy}`,
  );
  return [
    `Interact CTI at ${url}: ${manner}, ${durationSeconds} s${clock}`,
    ...formats.map(describeFormat),
    ...(problems.length === 0 ? [] : [`What stands in the way\n${problems.join("\n")}`]),
    `Verdict: ${verdict.outcome.replace("_", " ").toUpperCase()}. ${verdict.sentence}.`,
  ].join("\n\n");
}

function signed(seconds: number): string {
  return seconds > 0 ? `+${seconds}` : String(seconds);
}
