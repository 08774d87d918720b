export { callMark } from "./call-mark.ts";
export { formatAge } from "./format-age.ts";
export { formatClockTime } from "./format-clock-time.ts";
export { formatCount } from "./format-count.ts";
export { formatDuration } from "./format-duration.ts";
export { formatMoment } from "./format-moment.ts";
export { localeCookie, locales } from "./locale.ts";
export { presenceMark } from "./presence-mark.ts";
export type { StateMark, StateShape, StateTone } from "./state-mark.ts";
