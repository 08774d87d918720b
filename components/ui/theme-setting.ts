import { storedSetting } from "./stored-setting.ts";

/** Light or dark, or as the system has it. `components/shell/theme-script.tsx` reads it before the first paint. */
export const themeSetting = storedSetting("mirante-theme", ["system", "light", "dark"], "system");
