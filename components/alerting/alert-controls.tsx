"use client";

import { Bell, BellOff, Volume2, VolumeX } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useSyncExternalStore } from "react";
import { currentFloor } from "@/lib/live/index.ts";
import { Button } from "../ui/button.tsx";
import { useSetting } from "../ui/use-setting.ts";
import { notificationOptions, soundEverySeconds, soundOptions, soundTimes } from "./alert-options.ts";
import { notificationSetting, soundSetting } from "./alert-settings.ts";
import { type HeardAlarms, heardOf } from "./heard-alarms.ts";
import { tonePlayer } from "./tone-player.ts";
import { askForNotifications, useNotificationPermission } from "./use-notification-permission.ts";

const icon = "size-4 shrink-0";

/** Turns sound and desktop notifications of this browser on and off, and says why they do not work where they do not. */
export function AlertControls() {
  return (
    <div className="flex flex-wrap items-center gap-2 sm:ms-auto">
      <SoundControl />
      <NotificationControl />
    </div>
  );
}

function SoundControl() {
  const t = useTranslations("alerting");
  const isWanted = useSetting(soundSetting) === "on";
  const state = useSyncExternalStore(tonePlayer.subscribe, tonePlayer.state, () => "waiting" as const);
  const press = async () => {
    if (isWanted) return soundSetting.choose("off");
    await tonePlayer.unlock();
    tonePlayer.play("warning");
    hush(soundOptions.heard);
    soundSetting.choose("on");
  };
  return (
    <>
      <Control
        isOn={isWanted}
        label={t(isWanted ? "soundOn" : "enableSound")}
        title={t("soundMeans", { seconds: soundEverySeconds, times: soundTimes })}
        icon={
          isWanted ? (
            <Volume2 className={icon} aria-hidden="true" />
          ) : (
            <VolumeX className={icon} aria-hidden="true" />
          )
        }
        onPress={() => void press()}
      />
      {isWanted && state === "waiting" ? <Note>{t("soundWaits")}</Note> : null}
      {isWanted && state === "missing" ? <Note>{t("soundMissing")}</Note> : null}
    </>
  );
}

function NotificationControl() {
  const t = useTranslations("alerting");
  const isWanted = useSetting(notificationSetting) === "on";
  const permission = useNotificationPermission();
  const isOn = isWanted && permission === "granted";
  const press = async () => {
    if (isOn) return notificationSetting.choose("off");
    if (permission !== "missing") await askForNotifications();
    hush(notificationOptions.heard);
    notificationSetting.choose("on");
  };
  return (
    <>
      <Control
        isOn={isOn}
        label={t(isOn ? "notificationsOn" : "enableNotifications")}
        icon={
          isOn ? (
            <Bell className={icon} aria-hidden="true" />
          ) : (
            <BellOff className={icon} aria-hidden="true" />
          )
        }
        onPress={() => void press()}
      />
      {isWanted && permission === "denied" ? <Note>{t("notificationsDenied")}</Note> : null}
      {isWanted && permission === "missing" ? <Note>{t("notificationsMissing")}</Note> : null}
    </>
  );
}

function Control({
  isOn,
  label,
  title,
  icon: sign,
  onPress,
}: {
  readonly isOn: boolean;
  readonly label: string;
  readonly title?: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}) {
  return (
    <Button
      aria-pressed={isOn}
      {...(title === undefined ? {} : { title })}
      className={isOn ? "" : "text-ink-soft"}
      onClick={onPress}
    >
      {sign}
      {label}
    </Button>
  );
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <p role="status" className="max-w-[60ch] text-xs text-ink-soft">
      {children}
    </p>
  );
}

/** What is on the page already was seen by who pressed: only what begins from now on is said. */
function hush(heard: HeardAlarms): void {
  const alarms = Object.entries(currentFloor()?.alarms ?? {});
  heard.keep(new Map([...heard.load(), ...alarms.map(([id, alarm]) => [id, heardOf(alarm)] as const)]));
}
