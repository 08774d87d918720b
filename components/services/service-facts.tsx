"use client";

import type { FloorService } from "@/lib/domain/index.ts";
import { formatClockTime } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { AlarmMark } from "../alarms/alarm-mark.tsx";
import { OpenState } from "./open-state.tsx";

/** What a service is, in one line: open or not, direction, dialling, hours. */
export function ServiceFacts({ id, service }: { readonly id: string; readonly service: FloorService }) {
  const t = useWords("service");
  const directions = useWords("direction");
  const { opensAt, closesAt } = service;
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-soft">
      <AlarmMark target={id} />
      <OpenState open={service.open} />
      {service.direction === undefined ? null : <span>{directions(service.direction)}</span>}
      {service.dialMode === undefined ? null : <span>{`${t("dialMode")}: ${service.dialMode}`}</span>}
      {opensAt === undefined ? null : (
        <span>{t("opensAt", { time: formatClockTime(Date.parse(opensAt)) })}</span>
      )}
      {closesAt === undefined ? null : (
        <span>{t("closesAt", { time: formatClockTime(Date.parse(closesAt)) })}</span>
      )}
    </p>
  );
}
