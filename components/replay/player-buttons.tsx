"use client";

import { ChevronFirst, ChevronLast, Pause, Play, StepBack, StepForward } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { replaySpeeds } from "@/lib/domain/index.ts";
import { type ReplayPlayer, usePlayer } from "@/lib/live/index.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import { neighbourAlarm } from "./neighbour-alarm.ts";

const minuteMs = 60_000;

/** Runs and stops the replay, moves it by a minute or to an alarm, and sets how fast it runs. */
export function PlayerButtons({ player }: { readonly player: ReplayPlayer }) {
  const t = useTranslations("replay");
  const isRunning = usePlayer(player, ({ status }) => status === "playing" || status === "ended");
  const speed = usePlayer(player, (state) => state.speed);
  const go = (direction: -1 | 1) => {
    const { overview, atMs } = player.player.getState();
    const toMs = neighbourAlarm(overview?.marks ?? [], atMs, direction);
    if (toMs !== undefined) player.seek(toMs);
  };
  const Running = isRunning ? Pause : Play;
  return (
    <>
      <fieldset aria-label={t("player")} className="flex items-center gap-0.5">
        <Sign label={t("previousAlarm")} icon={<ChevronFirst />} onPress={() => go(-1)} />
        <Sign label={t("minuteBack")} icon={<StepBack />} onPress={() => player.step(-minuteMs)} />
        <Sign label={t(isRunning ? "pause" : "play")} icon={<Running />} onPress={() => player.toggle()} />
        <Sign label={t("minuteForward")} icon={<StepForward />} onPress={() => player.step(minuteMs)} />
        <Sign label={t("nextAlarm")} icon={<ChevronLast />} onPress={() => go(1)} />
      </fieldset>
      <SegmentedControl
        label={t("speed")}
        value={String(speed)}
        options={replaySpeeds.map((each) => ({ value: String(each), label: t("times", { speed: each }) }))}
        onChange={(value) => player.setSpeed(replaySpeeds.find((each) => String(each) === value) ?? 1)}
      />
    </>
  );
}

function Sign({
  label,
  icon,
  onPress,
}: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}) {
  const sign = (
    <span className="*:size-4" aria-hidden="true">
      {icon}
    </span>
  );
  return <IconButton label={label} icon={sign} onClick={onPress} />;
}
