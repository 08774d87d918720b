import "server-only";

export type { AlarmDesk, AlarmDeskCounters, MarkAnswer } from "./alarm-desk.ts";
export type { AlarmStore, KeptMarks } from "./alarm-store.ts";
export { carryMarks } from "./carry-marks.ts";
export { createAlarmDesk } from "./create-alarm-desk.ts";
export { createMemoryRuleStore } from "./create-memory-rule-store.ts";
export { createRuleBook } from "./create-rule-book.ts";
export { createRuleWatch } from "./create-rule-watch.ts";
export type { WriteBehind, WriteBehindCounters } from "./create-write-behind.ts";
export { createWriteBehind } from "./create-write-behind.ts";
export { type KeptStoreOptions, openAlarmStore } from "./open-alarm-store.ts";
export { openRuleStore } from "./open-rule-store.ts";
export { openThresholdStore, type ThresholdStore } from "./open-threshold-store.ts";
export type { RuleAnswer, RuleBook, RuleBookCounters, RuleReference } from "./rule-book.ts";
export type { KeptRule, RuleStore } from "./rule-store.ts";
export type { RuleStanding, RuleWatch, RuleWatchCounters } from "./rule-watch.ts";
