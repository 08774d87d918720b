"use client";

import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useIsReplay, useLive } from "@/lib/live/index.ts";
import { toggleReplay } from "./toggle-replay.ts";

/** Leads from what is so now to what was, and back. */
export function ReplayButton() {
  const t = useTranslations("replay");
  const isReplay = useIsReplay();
  const hasFloor = useLive((state) => state.floor !== undefined);
  const label = t(isReplay ? "backToLive" : "open");
  return (
    <button
      type="button"
      className="control w-8 justify-center border-transparent bg-transparent px-0 disabled:opacity-50"
      title={label}
      aria-label={label}
      aria-pressed={isReplay}
      disabled={!hasFloor && !isReplay}
      onClick={toggleReplay}
    >
      <History className="size-4" aria-hidden="true" />
    </button>
  );
}
