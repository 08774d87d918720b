"use client";

import { AlarmClockOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FloorAlarm } from "@/lib/domain/index.ts";
import { Button } from "../ui/button.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { sendMark } from "./send-mark.ts";

const minutes = [5, 15, 60] as const;

/** For how long an alarm is not to disturb anybody. */
export function SnoozeMenu({
  id,
  alarm,
  onFailure,
}: {
  readonly id: string;
  readonly alarm: FloorAlarm;
  readonly onFailure: () => void;
}) {
  const t = useTranslations("alarmDesk");
  const snooze = async (until: number | "cleared") => {
    if ((await sendMark(id, { route: "snooze", until })) === "failed") onFailure();
  };
  return (
    <Menu
      trigger={
        <Button
          kind="quiet"
          className="h-7! w-7 justify-center px-0! max-sm:h-10! max-sm:w-9"
          aria-label={t("snooze")}
          title={t("snooze")}
        >
          <AlarmClockOff className="size-4" aria-hidden="true" />
        </Button>
      }
    >
      {minutes.map((each) => (
        <MenuItem key={each} onPress={() => void snooze(each)}>
          {t("snoozeMinutes", { minutes: each })}
        </MenuItem>
      ))}
      <MenuItem onPress={() => void snooze("cleared")}>{t("snoozeUntilCleared")}</MenuItem>
      {alarm.snoozedUntil === undefined ? null : (
        <MenuItem onPress={() => void snooze(0)}>{t("wake")}</MenuItem>
      )}
    </Menu>
  );
}
