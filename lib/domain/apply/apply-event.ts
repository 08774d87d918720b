import { applyDay } from "../day/apply-day.ts";
import type { FloorEvent } from "../floor-event.ts";
import { applyAgentCalls } from "./apply-agent-calls.ts";
import { applyAgentStates } from "./apply-agent-states.ts";
import { applyAgentStats } from "./apply-agent-stats.ts";
import { applyAlarmMarks } from "./apply-alarm-marks.ts";
import { applyAlarms } from "./apply-alarms.ts";
import { applyAlarmsUntold } from "./apply-alarms-untold.ts";
import { applyPausesListed } from "./apply-pauses-listed.ts";
import { applyRecorded } from "./apply-recorded.ts";
import { applyServiceStats } from "./apply-service-stats.ts";
import { applyServicesListed } from "./apply-services-listed.ts";
import { applySource } from "./apply-source.ts";
import { applyStatsSwept } from "./apply-stats-swept.ts";
import type { FloorDraft } from "./floor-draft.ts";
import { share } from "./share.ts";

/** Applies one fact to a draft. Total over the kinds of facts: the compiler counts them. */
export function applyEvent(draft: FloorDraft, event: FloorEvent): void {
  switch (event.type) {
    case "link":
    case "heard":
    case "source-status":
      applySource(draft, event);
      break;
    case "day-began":
    case "day-restored":
      applyDay(draft, event);
      break;
    case "services-listed":
      applyServicesListed(draft, event);
      break;
    case "agents-listed":
    case "agent-state":
      applyAgentStates(draft, event);
      break;
    case "pauses-listed":
      applyPausesListed(draft, event);
      break;
    case "service-stats":
      applyServiceStats(draft, event);
      break;
    case "agent-stats":
      applyAgentStats(draft, event);
      break;
    case "stats-swept":
      applyStatsSwept(draft, event);
      break;
    case "alarms":
      applyAlarms(draft, event);
      break;
    case "alarms-untold":
      applyAlarmsUntold(draft, event);
      break;
    case "alarm-marks":
      applyAlarmMarks(draft, event);
      break;
    case "agent-capacity":
    case "agent-calls":
    case "call-changed":
    case "call-ended":
    case "chat-message":
      applyAgentCalls(draft, event);
      break;
    case "recorded":
      applyRecorded(draft, event);
      break;
    case "command":
      applyCommand(draft, event);
      break;
    default:
      event satisfies never;
  }
}

function applyCommand(draft: FloorDraft, { id, command }: FloorEvent & { type: "command" }): void {
  if (command === null) draft.commands.delete(id);
  else draft.commands.set(id, share(draft.commands.get(id), command));
}
