import type { AlarmRule } from "./alarm-rule.ts";

const calm = { isEnabled: false, holdSeconds: 30, cooldownSeconds: 300 } as const;

/**
 * Rules to begin with, all of them off: limits are a centre's own, and an alarm that nobody asked for teaches people to
 * look away. The names are ids of messages that the page translates until somebody renames the rule.
 */
export const starterRules: readonly AlarmRule[] = [
  {
    ...calm,
    id: "starter-service-level",
    name: "starter.service_level",
    kpi: "service_level",
    scope: { of: "each_service" },
    direction: "below",
    warn: 0.8,
    critical: 0.5,
    margin: 0.02,
    minVolume: 20,
  },
  {
    ...calm,
    id: "starter-longest-wait",
    name: "starter.longest_wait",
    kpi: "longest_wait",
    scope: { of: "each_service" },
    media: "voice",
    direction: "above",
    warn: 45,
    critical: 90,
    margin: 5,
    holdSeconds: 0,
  },
  {
    ...calm,
    id: "starter-ready",
    name: "starter.ready",
    kpi: "ready",
    scope: { of: "floor" },
    direction: "below",
    warn: 3,
    critical: 1,
    margin: 1,
  },
  {
    ...calm,
    id: "starter-pause",
    name: "starter.pause",
    kpi: "pause_of_partial",
    scope: { of: "each_agent" },
    direction: "above",
    warn: 1,
    margin: 0,
    holdSeconds: 60,
  },
];
