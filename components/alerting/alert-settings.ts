import { storedSetting } from "../ui/stored-setting.ts";

/** Whether alarms are to be heard in this browser. */
export const soundSetting = storedSetting("mirante-sound", ["off", "on"], "off");

/** Whether alarms are to be told by the desktop in this browser. */
export const notificationSetting = storedSetting("mirante-notifications", ["off", "on"], "off");
