import type { ThresholdRule } from "./threshold.ts";

/**
 * Limits in force until somebody sets others, as wallboards of the field ship them; an e-mail waits hours. `waiting`
 * is per service: a floor of many services is not judged by it.
 */
export const defaultThresholds: readonly ThresholdRule[] = [
  ...["service_level", "service_level_received", "service_level_d", "service_level_f", "service_level_g"].map(
    (kpi): ThresholdRule => ({ kpi, direction: "below", warn: 0.8, critical: 0.5 }),
  ),
  { kpi: "answer_rate", direction: "below", warn: 0.9, critical: 0.8 },
  ...["abandon_rate", "abandon_rate_inbound", "abandon_rate_offered", "queue_abandon_rate"].map(
    (kpi): ThresholdRule => ({ kpi, direction: "above", warn: 0.05, critical: 0.1 }),
  ),
  { kpi: "longest_wait", media: "voice", direction: "above", warn: 45, critical: 90 },
  { kpi: "longest_wait", media: "chat", direction: "above", warn: 120, critical: 300 },
  { kpi: "longest_wait", media: "email", direction: "above", warn: 14_400, critical: 28_800 },
  { kpi: "waiting", media: "voice", direction: "above", warn: 3, critical: 6 },
  { kpi: "waiting", media: "chat", direction: "above", warn: 5, critical: 10 },
  { kpi: "waiting", media: "email", direction: "above", warn: 50, critical: 100 },
  { kpi: "asa", media: "voice", direction: "above", warn: 30, critical: 60 },
  { kpi: "pause_of_total", direction: "above", warn: 0.9, critical: 1 },
  { kpi: "pause_of_partial", direction: "above", warn: 0.9, critical: 1 },
];
