import { storedSetting } from "./stored-setting.ts";

/** How closely the lines of tables stand where a view does not say otherwise. */
export const densitySetting = storedSetting(
  "mirante-density",
  ["compact", "normal", "comfortable"],
  "normal",
);
