"use client";

import { useEffect, useState } from "react";

/** `missing`: this browser has none, as over plain HTTP. */
export type WakeLockState = "asking" | "held" | "refused" | "missing";

const againMs = 60_000;

/** Keeps the screen awake. The lock ends whenever the page is hidden, so it is asked for again when it is seen. */
export function useWakeLock(): WakeLockState {
  const [state, setState] = useState<WakeLockState>("asking");
  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    let lock: WakeLockSentinel | undefined;
    const ask = async () => {
      if (!("wakeLock" in navigator)) return setState("missing");
      if (document.visibilityState !== "visible" || lock?.released === false) return;
      try {
        const given = await navigator.wakeLock.request("screen");
        if (signal.aborted) return void given.release();
        lock = given;
        setState("held");
        given.addEventListener("release", () => setState("asking"), { signal });
      } catch {
        // A battery that runs low, a policy: the page says so and asks again.
        if (!signal.aborted) setState("refused");
      }
    };
    void ask();
    document.addEventListener("visibilitychange", () => void ask(), { signal });
    const timer = setInterval(() => void ask(), againMs);
    return () => {
      lifetime.abort();
      clearInterval(timer);
      void lock?.release();
    };
  }, []);
  return state;
}
