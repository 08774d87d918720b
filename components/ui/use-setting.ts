"use client";

import { useSyncExternalStore } from "react";
import type { StoredSetting } from "./stored-setting.ts";

/** What a person chose; the fallback until the page is in a browser. */
export function useSetting<Option extends string>(setting: StoredSetting<Option>): Option {
  return useSyncExternalStore(setting.subscribe, setting.read, () => setting.fallback);
}
