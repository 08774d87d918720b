import { type HeardAlarms, heardAlarms } from "./heard-alarms.ts";

/** How often a tone is repeated while nobody looks after its alarm. */
export const soundTimes = 10;
export const soundEverySeconds = 30;

const ofSound: HeardAlarms = heardAlarms("mirante-heard");
const ofNotifications: HeardAlarms = heardAlarms("mirante-notified");

export const soundOptions = {
  heard: ofSound,
  times: soundTimes,
  everyMs: soundEverySeconds * 1_000,
} as const;
export const notificationOptions = { heard: ofNotifications, times: 1, everyMs: 0 } as const;
