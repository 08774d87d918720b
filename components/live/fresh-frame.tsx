"use client";

import type { ReactNode } from "react";
import { useFreshness, useLiveSession, usePause } from "@/lib/live/index.ts";

/** Keeps the tab's one stream open and marks everything inside with how far it may be believed. */
export function FreshFrame({ children }: { readonly children: ReactNode }) {
  useLiveSession();
  const level = useFreshness((freshness) => freshness.level);
  const isPaused = usePause() !== undefined;
  return (
    <div className="frame" data-fresh={level} {...(isPaused ? { "data-paused": "" } : {})}>
      {children}
    </div>
  );
}
