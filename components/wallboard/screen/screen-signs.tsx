"use client";

import { Moon, VolumeX } from "lucide-react";
import { useWords } from "@/lib/format/use-words.ts";
import { useChime } from "./use-chime.ts";
import { useWakeLock } from "./use-wake-lock.ts";

/** Small signs of what this browser refuses the screen: to stay awake, to be heard. Nothing while all is well. */
export function ScreenSigns({ hasSound }: { readonly hasSound: boolean }) {
  const t = useWords("wallboard");
  const wake = useWakeLock();
  const sound = useChime(hasSound);
  const maySleep = wake === "refused" || wake === "missing";
  return (
    <p className="screen-signs">
      {maySleep ? (
        <span role="img" aria-label={t("wakeRefused")} title={t("wakeRefused")} data-wake={wake}>
          <Moon aria-hidden="true" />
        </span>
      ) : null}
      {sound === "waiting" || sound === "missing" ? (
        <span
          role="img"
          aria-label={t(sound === "waiting" ? "soundWaits" : "soundMissing")}
          title={t(sound === "waiting" ? "soundWaits" : "soundMissing")}
          data-sound={sound}
        >
          <VolumeX aria-hidden="true" />
        </span>
      ) : null}
    </p>
  );
}
