export {
  type AlarmThreshold,
  type AlarmThresholdFault,
  alarmThresholdMedia,
  checkAlarmThresholds,
} from "./alarms/check-alarm-thresholds.ts";
export { readAlarmValue } from "./alarms/read-alarm-value.ts";
export type * from "./alarms/rules/alarm-rule.ts";
export { type AlarmRuleFault, checkAlarmRule, ruleDirection } from "./alarms/rules/check-alarm-rule.ts";
export { evaluateRule, type RuleLook } from "./alarms/rules/evaluate-rule.ts";
export { isQuiet } from "./alarms/rules/is-quiet.ts";
export type { RuleStates } from "./alarms/rules/look-at-target.ts";
export { type PreviewedAlarm, previewRule, type RulePreview } from "./alarms/rules/preview-rule.ts";
export { reportRule } from "./alarms/rules/report-rule.ts";
export { canSplitByMedia, hasVolume, ruleKpis } from "./alarms/rules/rule-kpis.ts";
export { starterRules } from "./alarms/rules/starter-rules.ts";
export { applyEvents } from "./apply-events.ts";
export type * from "./boards/board.ts";
export { boardGrid } from "./boards/board.ts";
export { type BoardScope, boardScope } from "./boards/board-scope.ts";
export { boardServices, seesBoard } from "./boards/board-services.ts";
export { boardLimits } from "./boards/check/board-limits.ts";
export { type CheckedBoard, checkBoard } from "./boards/check-board.ts";
export {
  type EditHistory,
  recordEdit,
  redoEdit,
  startHistory,
  undoEdit,
} from "./boards/edit/edit-history.ts";
export {
  addPage,
  duplicatePage,
  movePage,
  removePage,
  replacePage,
} from "./boards/edit/edit-pages.ts";
export {
  addTile,
  duplicateTile,
  type NewTile,
  removeTile,
  replaceTile,
} from "./boards/edit/edit-tiles.ts";
export { moveTile, resizeTile, stepTile, type TileStep } from "./boards/edit/move-tile.ts";
export { newTile } from "./boards/edit/new-tile.ts";
export { isOnGrid, ontoGrid } from "./boards/edit/tile-place.ts";
export { initialsOf } from "./boards/initials-of.ts";
export { maskAgents, type OpaqueName } from "./boards/mask-agents.ts";
export { type BoardTemplate, boardTemplates } from "./boards/templates/board-templates.ts";
export {
  type BoardTemplateId,
  blankBoard,
  type TemplateServices,
  type TemplateWord,
  type TemplateWords,
  templateServices,
} from "./boards/templates/template.ts";
export { agentMetrics } from "./catalogue/agent-metrics.ts";
export { type AlarmKind, alarmKinds } from "./catalogue/alarm-kinds.ts";
export type { Metric, MetricKind, MetricUnit } from "./catalogue/metric.ts";
export { serviceMetrics } from "./catalogue/service-metrics.ts";
export { changedMembers } from "./changed-members.ts";
export {
  advanceBaseline,
  type Baseline,
  type MediaValues,
  sinceBaseline,
  startBaseline,
} from "./commands/baseline.ts";
export { type Command, type CommandName, operatingStateId } from "./commands/command.ts";
export { type CommandImpact, commandImpact, type ServiceImpact } from "./commands/command-impact.ts";
export { commandTarget } from "./commands/command-target.ts";
export { confirms, type ProvingFloor } from "./commands/confirms.ts";
export { hasContact } from "./commands/has-contact.ts";
export type * from "./commands/user-grants.ts";
export { dayMemory } from "./day/day-memory.ts";
export { type LocalDay, localDay } from "./day/local-day.ts";
export { localDayRange } from "./day/local-day-range.ts";
export { emptyFloor } from "./empty-floor.ts";
export type * from "./floor.ts";
export type * from "./floor-day.ts";
export type * from "./floor-event.ts";
export { type Freshness, type FreshnessFacts, type FreshnessLeg, freshnessOf } from "./freshness-of.ts";
export { alignOverlay, overlayRange } from "./history/align-overlay.ts";
export { compareValues, type ValueChange } from "./history/compare-values.ts";
export type * from "./history/history.ts";
export { historySteps } from "./history/history.ts";
export {
  fittingStep,
  type HistoryChoice,
  type HistoryPeriod,
  type HistoryRange,
  historyPeriods,
  historyRange,
  type RangeFault,
} from "./history/history-range.ts";
export { addDays, dayStartOf, sameTimeOrNear, type WallTime, wallTimeOf } from "./history/wall-clock.ts";
export { isOnlyHeard } from "./is-only-heard.ts";
export { isRecord } from "./is-record.ts";
export { entriesOf, keysOf, valuesOf } from "./keys-of.ts";
export { agentKpis } from "./kpi/agent-kpis.ts";
export type { AgentScope } from "./kpi/agent-row.ts";
export { answersToRecover, missesAfforded, secondsToBreach } from "./kpi/breach.ts";
export { combineSums } from "./kpi/combine-sums.ts";
export { defaultThresholds } from "./kpi/default-thresholds.ts";
export { hasUnknownWait } from "./kpi/has-unknown-wait.ts";
export { judge } from "./kpi/judge.ts";
export { type Judgement, judgeService } from "./kpi/judge-service.ts";
export type * from "./kpi/kpi.ts";
export type { KpiContext } from "./kpi/kpi-context.ts";
export { presenceGroups } from "./kpi/presence-groups.ts";
export { readAgentKpi } from "./kpi/read-agent-kpi.ts";
export { readFloorKpi } from "./kpi/read-floor-kpi.ts";
export { type FloorTotal, type FloorTotals, readFloorTotals } from "./kpi/read-floor-totals.ts";
export { type PauseUse, readPauseUse } from "./kpi/read-pause-use.ts";
export { readServiceKpi } from "./kpi/read-service-kpi.ts";
export type * from "./kpi/reading.ts";
export { type JudgedScope, resolveThreshold } from "./kpi/resolve-threshold.ts";
export { type Row, termsOf } from "./kpi/row.ts";
export { serviceKpis } from "./kpi/service-kpis.ts";
export { applies } from "./kpi/service-rows.ts";
export type * from "./kpi/threshold.ts";
export { type WorstReason, type WorstService, worstServices } from "./kpi/worst-services.ts";
export { createListMapper } from "./list-mapper.ts";
export { chatServices } from "./omni/chat-services.ts";
export type * from "./omni/chat-services-answer.ts";
export type { ChatsAgent, ChatsContact, NamedService, Told } from "./omni/chats-agent.ts";
export {
  type ChatsDashboardAgent,
  type ChatsDashboardContact,
  chatsDashboard,
} from "./omni/chats-dashboard.ts";
export { type OmniAttributeId, omniAttributes } from "./omni/omni-attributes.ts";
export { type OmniMedia, omniMedia } from "./omni/omni-media.ts";
export type { OmniStatus } from "./omni/omni-status.ts";
export {
  type ChatService,
  type ChatServicesReadings,
  createChatServicesReader,
} from "./omni/read-chat-services.ts";
export { type ChatsDashboardReadings, readChatsDashboard } from "./omni/read-chats-dashboard.ts";
export type { ChatServicesFilters } from "./omni/select-entities.ts";
export { unknownFilter } from "./omni/unknown-filter.ts";
export { applyPatch } from "./patch/apply-patch.ts";
export { diffFloor, diffFloorInParts } from "./patch/diff-floor.ts";
export { foldPatches, type PatchFold } from "./patch/fold-patches.ts";
export type { MergePatch } from "./patch/merge-patch.ts";
export { presenceOf } from "./presence-of.ts";
export { nearestRecorded } from "./replay/nearest-recorded.ts";
export type * from "./replay/replay.ts";
export { replaySpeeds } from "./replay/replay.ts";
export {
  checkReport,
  longestDelayMinutes,
  mostRecipients,
  mostReportServices,
  type ReportFault,
} from "./report/check-report.ts";
export { isMailAddress } from "./report/is-mail-address.ts";
export { makeShiftReport } from "./report/make-shift-report.ts";
export type * from "./report/report.ts";
export { reportKpis, reportLanguages, targetKpis } from "./report/report.ts";
export type * from "./report/sheet.ts";
export type * from "./report/shift-report.ts";
export { dayAfter, endedShift, workedShift, workedShifts } from "./report/worked-shifts.ts";
export { narrow } from "./scope/narrow.ts";
export type { Scope } from "./scope/scope.ts";
export { sees, seesChange, seesEvery } from "./scope/sees.ts";
export { type Mask, type Sight, tellFloor } from "./scope/sight.ts";
export type { Topic, Topics } from "./scope/topic.ts";
export { viewKey } from "./scope/view-key.ts";
export { setOwn } from "./set-own.ts";
export type * from "./trends/floor-change.ts";
export {
  type TrendKind,
  type TrendKpi,
  type TrendKpiId,
  trendKpiIds,
  trendKpis,
} from "./trends/trend-kpi.ts";
export * from "./trends/trend-series.ts";
