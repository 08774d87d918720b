export { applyEvents } from "./apply-events.ts";
export { agentMetrics } from "./catalogue/agent-metrics.ts";
export { type AlarmKind, alarmKinds } from "./catalogue/alarm-kinds.ts";
export type { Metric, MetricKind, MetricUnit } from "./catalogue/metric.ts";
export { serviceMetrics } from "./catalogue/service-metrics.ts";
export { emptyFloor } from "./empty-floor.ts";
export type * from "./floor.ts";
export type * from "./floor-event.ts";
export { type Freshness, type FreshnessFacts, type FreshnessLeg, freshnessOf } from "./freshness-of.ts";
export { isOnlyHeard } from "./is-only-heard.ts";
export { chatServices } from "./omni/chat-services.ts";
export type * from "./omni/chat-services-answer.ts";
export {
  type ChatsDashboardAgent,
  type ChatsDashboardContact,
  chatsDashboard,
} from "./omni/chats-dashboard.ts";
export { type OmniMedia, omniMedia } from "./omni/omni-media.ts";
export type { ChatServicesFilters } from "./omni/select-entities.ts";
export { unknownFilter } from "./omni/unknown-filter.ts";
export { applyPatch } from "./patch/apply-patch.ts";
export { diffFloor } from "./patch/diff-floor.ts";
export type { MergePatch } from "./patch/merge-patch.ts";
export { presenceOf } from "./presence-of.ts";
export { narrow } from "./scope/narrow.ts";
export type { Scope } from "./scope/scope.ts";
export type { Topic, Topics } from "./scope/topic.ts";
export { viewKey } from "./scope/view-key.ts";
