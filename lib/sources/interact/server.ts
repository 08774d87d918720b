import "server-only";

export type { Clock } from "./clock.ts";
export type { AlarmSetting, InteractSettings } from "./complete-settings.ts";
export { completeSettings } from "./complete-settings.ts";
export { checkConformance } from "./conformance/check-conformance.ts";
export type { ConformanceOptions } from "./conformance/conformance-options.ts";
export type * from "./conformance/conformance-report.ts";
export { createHttpClient } from "./http-client.ts";
export type { InteractClient, MonitorName } from "./interact-client.ts";
export { createInteractClient } from "./interact-client.ts";
export type { InteractErrorCode } from "./interact-error.ts";
export { InteractError } from "./interact-error.ts";
export type { InteractSourceDependencies } from "./interact-source.ts";
export { createInteractSource } from "./interact-source.ts";
export type { ListGateMemory } from "./list-gate-memory.ts";
export type { LogFields, Logger } from "./logger.ts";
export { createSystemClock } from "./system-clock.ts";
