"use client";

import { useEffect } from "react";
import { densitySetting } from "../ui/density-setting.ts";
import { themeSetting } from "../ui/theme-setting.ts";

/** Keeps the page as the person set it; before the first paint the theme script has done so already. */
export function ApplySettings() {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const apply = () => {
      const [theme, density] = [themeSetting.read(), densitySetting.read()];
      if (theme === "system") delete dataset.theme;
      else dataset.theme = theme;
      if (density === "normal") delete dataset.density;
      else dataset.density = density;
    };
    apply();
    const stops = [themeSetting.subscribe(apply), densitySetting.subscribe(apply)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return null;
}
