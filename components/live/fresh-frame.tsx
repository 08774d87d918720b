"use client";

import type { ReactNode } from "react";
import { useFreshness, useLiveSession, usePause, useReplayMode } from "@/lib/live/index.ts";

/** Keeps the tab's one stream open and marks everything inside with how far it may be believed. */
export function FreshFrame({ children }: { readonly children: ReactNode }) {
  const { generation, player } = useReplayMode();
  // What was drawn of the one must leave nothing in what is drawn of the other.
  return (
    <Frame key={generation} isReplay={player !== undefined}>
      {children}
    </Frame>
  );
}

function Frame({ isReplay, children }: { readonly isReplay: boolean; readonly children: ReactNode }) {
  useLiveSession();
  const level = useFreshness((freshness) => freshness.level);
  const isPaused = usePause() !== undefined;
  return (
    <div
      className="frame"
      data-fresh={level}
      {...(isPaused ? { "data-paused": "" } : {})}
      {...(isReplay ? { "data-replaying": "" } : {})}
    >
      {children}
    </div>
  );
}
