"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import type { FloorAlarm } from "@/lib/domain/index.ts";
import { useAlarmWords } from "../alarms/use-alarm-words.ts";
import { writeAlarmFigure } from "../alarms/write-alarm-figure.ts";
import { useSetting } from "../ui/use-setting.ts";
import { notificationOptions, soundOptions } from "./alert-options.ts";
import { notificationSetting, soundSetting } from "./alert-settings.ts";
import { showNotification } from "./show-notification.ts";
import { tonePlayer } from "./tone-player.ts";
import { useAlerts } from "./use-alerts.ts";
import { useNotificationPermission } from "./use-notification-permission.ts";

const shownAtMost = 3;

/** Says alarms by sound and by the desktop, on whatever page, where the person asked for it. Draws nothing. */
export function AlarmAlerts() {
  useSoundAlerts();
  useNotificationAlerts();
  return null;
}

function useSoundAlerts(): void {
  const isWanted = useSetting(soundSetting) === "on";
  const state = useSyncExternalStore(tonePlayer.subscribe, tonePlayer.state, () => "waiting" as const);
  useEffect(() => {
    if (!isWanted || state !== "waiting") return;
    // A page that was loaded anew may play after any press.
    const unlock = () => void tonePlayer.unlock();
    const ending = new AbortController();
    for (const name of ["pointerdown", "keydown"])
      window.addEventListener(name, unlock, { signal: ending.signal });
    unlock();
    return () => ending.abort();
  }, [isWanted, state]);
  useAlerts(isWanted && state === "ready", "mirante.sound", soundOptions, (alarms) => {
    // One tone for all that begin together: that of the worst.
    const isCritical = alarms.some(([, { severity }]) => severity === "critical");
    tonePlayer.play(isCritical ? "critical" : "warning");
  });
}

function useNotificationAlerts(): void {
  const isWanted = useSetting(notificationSetting) === "on";
  const permission = useNotificationPermission();
  const words = useNotificationWords();
  useAlerts(isWanted && permission === "granted", "mirante.notifications", notificationOptions, (alarms) => {
    // The tone is ours where it is on.
    const silent = soundSetting.read() === "on";
    if (alarms.length > shownAtMost) {
      showNotification({ title: words.many(alarms.length), body: "", tag: "mirante-many", silent });
      return;
    }
    for (const [id, alarm] of alarms)
      showNotification({ ...words.of(alarm), tag: `${id} ${alarm.since}`, silent });
  });
}

function useNotificationWords() {
  const t = useTranslations("alerting");
  const rules = useTranslations("alarmRules");
  const words = useAlarmWords();
  const locale = useLocale();
  return {
    many: (count: number) => t("notification.many", { count }),
    of: (alarm: FloorAlarm) => {
      const { name, kind, scope, target, severity = "warning" } = alarm;
      const place = scope === "floor" ? rules("scope.floor") : target.slice(target.indexOf(":") + 1);
      const figure = (part: "value" | "limit") => writeAlarmFigure(alarm[part], alarm, locale);
      return {
        title: t("notification.title", { alarm: words.name(name, kind), target: place }),
        body: t("notification.body", {
          severity: rules(`severity.${severity}`),
          value: figure("value"),
          limit: figure("limit"),
        }),
      };
    },
  };
}
