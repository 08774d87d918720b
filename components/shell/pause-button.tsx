"use client";

import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { togglePause, useIsReplay, useLive, usePause } from "@/lib/live/index.ts";

/** Stops the numbers of the screen, or lets them run again; `p` does the same. */
export function PauseButton() {
  const t = useTranslations("pausedScreen");
  const isPaused = usePause() !== undefined;
  const hasFloor = useLive((state) => state.floor !== undefined);
  const isReplay = useIsReplay();
  const Icon = isPaused ? Play : Pause;
  const label = t(isPaused ? "resume" : "pause");
  // A replay has a button of its own for that.
  if (isReplay) return null;
  return (
    <button
      type="button"
      className="control w-8 justify-center border-transparent bg-transparent px-0 disabled:opacity-50"
      title={t("withKey", { label })}
      aria-label={label}
      aria-keyshortcuts="p"
      disabled={!hasFloor}
      onClick={togglePause}
    >
      <Icon className="size-4" aria-hidden="true" />
    </button>
  );
}
