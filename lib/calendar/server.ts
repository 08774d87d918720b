import "server-only";

export { type DayKeeper, type DayStore, keepDays } from "./keep-days.ts";
export { type CalendarClock, withCalendar } from "./with-calendar.ts";
