"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatAge, formatCount } from "@/lib/format/index.ts";
import type { HealthFacts } from "./use-health.ts";

/** A number of a check: the key of its name in the catalogue, and the number for people. */
export type CheckNumber = readonly [name: string, value: string];

/** The numbers behind each check, in the order in which they are shown. */
export function useCheckNumbers(): (check: string, facts: HealthFacts) => readonly CheckNumber[] {
  const t = useTranslations("healthAdmin");
  const links = useTranslations("link");
  const locale = useLocale();
  const count = (value: number) => formatCount(value, locale);
  const bytes = (value: number) => bytesIn(value, locale);
  const counts = <Key extends string>(group: Readonly<Record<Key, number>>, keys: readonly Key[]) =>
    keys.map((key): CheckNumber => [key, count(group[key])]);
  const groups: Readonly<Record<string, (facts: HealthFacts) => readonly CheckNumber[]>> = {
    sources: ({ sources }) => Object.entries(sources).map(([id, { link }]) => [id, links(link)]),
    store: ({ store }) => [
      ["kind", t(`kind.${store.kind}`)],
      ["shown", store.shown],
      ["ping", store.pingMs === undefined ? "—" : t("ms", { count: store.pingMs })],
      ["size", store.sizeBytes === undefined ? "—" : bytes(store.sizeBytes)],
    ],
    backup: ({ backupAgeMs }) => [
      ["lastBackup", backupAgeMs === undefined ? "—" : t("ago", { age: formatAge(backupAgeMs / 1000) })],
    ],
    audit: ({ audit }) => counts(audit, ["waiting", "appended", "failed"]),
    chain: ({ chain: { last } }) => [
      ["lastRead", last === undefined ? "—" : t("ago", { age: formatAge((Date.now() - last.atMs) / 1000) })],
    ],
    writes: ({ writes }) => counts(writes, ["waiting", "written", "failed", "dropped"]),
    history: ({ history }) => [
      ["recorded", t(history.isDisabled === true ? "answer.no" : "answer.yes")],
      ["waiting", count(history.waitingRows)],
      ["failed", count(history.failures)],
      ["lost", count(history.lostRows)],
    ],
    memory: ({ memory }) => [
      ["resident", bytes(memory.residentBytes)],
      ["heapUsed", bytes(memory.heapUsedBytes)],
      ["heapLimit", bytes(memory.heapLimitBytes)],
    ],
    eventLoop: ({ eventLoopLagMs }) => [["lag", t("ms", { count: eventLoopLagMs })]],
    streams: ({ streams }) => [
      ["open", t("of", { part: streams.open, whole: streams.limit })],
      ...counts(streams, ["opened", "refused", "slow"]),
    ],
    replay: ({ replay }) => [
      ["keptHours", count(replay.hours)],
      ["keptSize", bytes(replay.keptBytes)],
      ["mostSize", bytes(replay.mostBytes)],
      ["replaysOpen", count(replay.open)],
      ...counts(replay, ["lost", "readFailures"]),
      ...(replay.fault === undefined ? [] : [["diskSays", replay.fault.code] as const]),
    ],
    mail: ({ mail }) => [
      ["mailServer", t(mail.isConfigured ? "answer.yes" : "answer.no")],
      ...counts(mail, ["sent", "retried", "failed"]),
    ],
    commands: ({ commands }) =>
      counts(commands, [
        "sent",
        "accepted",
        "refused",
        "denied",
        "confirmed",
        "unconfirmed",
        "unknown",
        "waiting",
      ]),
    floor: ({ floor }) => counts(floor, ["events", "revisions", "applyErrors", "upstreamFailures"]),
    limits: ({ limits }) => Object.entries(limits).map(([name, value]) => [`limit_${name}`, count(value)]),
  };
  return (check, facts) => groups[check]?.(facts) ?? [];
}

function bytesIn(value: number, locale: string): string {
  const unit = value >= 1e9 ? "gigabyte" : value >= 1e6 ? "megabyte" : "kilobyte";
  const size = { gigabyte: 1e9, megabyte: 1e6, kilobyte: 1e3 }[unit];
  const format = new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 });
  return format.format(value / size);
}
