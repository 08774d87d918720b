export { formatAge } from "./format-age.ts";
export { formatClockTime } from "./format-clock-time.ts";
export { formatCount } from "./format-count.ts";
export { formatDuration } from "./format-duration.ts";
export { formatMoment } from "./format-moment.ts";
export { defaultLocale, isLocale, type Locale, localeCookie, locales } from "./locale.ts";
export { negotiateLocale } from "./negotiate-locale.ts";
export { callMark, presenceMark, type StateMark, type StateShape, type StateTone } from "./state-mark.ts";
