import { storedSetting } from "../ui/stored-setting.ts";

/** Whether single characters are shortcuts (WCAG 2.1.4 asks that they can be turned off). */
export const singleKeysSetting = storedSetting("mirante-single-keys", ["on", "off"], "on");
