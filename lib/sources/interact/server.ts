import "server-only";

export type { Clock } from "./clock.ts";
export type { AlarmSetting, InteractSettings } from "./complete-settings.ts";
export { checkConformance } from "./conformance/check-conformance.ts";
export type { ConformanceOptions } from "./conformance/conformance-options.ts";
export type * from "./conformance/conformance-report.ts";
export type { ConnectionReport, ConnectionStep, LicenceCount } from "./connection-test/connection-report.ts";
export { type TestedConnection, testConnection } from "./connection-test/test-connection.ts";
export type { InteractSourceDependencies } from "./interact-source.ts";
export { createInteractSource } from "./interact-source.ts";
export type { ListGateMemory } from "./list-gate-memory.ts";
export type { LogFields, Logger } from "./logger.ts";
export { createSystemClock } from "./system-clock.ts";
