"use client";

import { useEffect } from "react";

const everyMs = 1_000;

/**
 * Marks on the document that React draws: each second, from a frame that was painted. The watchdog outside React reads
 * it (`watch-page.ts`), and nothing else may write it.
 */
export function useHeartbeat(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const beat = () => {
      dataset.heartbeat = String(Math.round(performance.now()));
    };
    beat();
    let frame = 0;
    const timer = setInterval(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(beat);
    }, everyMs);
    return () => {
      clearInterval(timer);
      cancelAnimationFrame(frame);
    };
  }, []);
}
