"use client";

import { useEffect } from "react";
import { useLive } from "@/lib/live/index.ts";
import { BuildWatch } from "./build-watch.ts";
import { reloadScreen } from "./reload-screen.ts";

const lookEveryMs = 5_000;

/** Loads the screen anew once its server runs another build than the one this page came from. */
export function useBuildReload(ownBuild: string): void {
  const build = useLive((state) => state.build);
  useEffect(() => {
    if (build === undefined || build === ownBuild) return;
    const watch = new BuildWatch(ownBuild, Math.random);
    const look = () => {
      if (watch.isDue(build, performance.now())) void reloadScreen();
    };
    look();
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [build, ownBuild]);
}
