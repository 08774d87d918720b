import type { SupervisorFacts } from "../types";

const ACCESS = [
  "alarms",
  "classifications",
  "special_dates",
  "messages",
  "pauses",
  "services",
  "skills",
  "teams",
  "call_routing",
];

/** The logins that may supervise: sofia may do everything, carlos only watch, beatriz very little. */
export const SUPERVISOR_CATALOGUE: readonly SupervisorFacts[] = [
  {
    login: "sofia",
    password: "sofia123",
    grants: {
      supervision: [
        "search_calls",
        "manage_licenses",
        "external_alarm_supervision",
        "agents_supervision",
        "services_supervision",
        "reset_stats",
        "agent_send_message",
        "agent_intercalation",
        "agent_monitoring",
        "agent_change_state",
        "all_agents_supervision",
        "all_services_supervision",
        "callback_supervision",
        "service_change_state",
      ],
      access: ACCESS.flatMap((subject) => [`${subject}_full_access`, `${subject}_read_access`]),
      agent: ["login", "branch_transfer", "send_message", "call_history", "chat_call"],
      calls: [],
    },
  },
  {
    login: "carlos",
    password: "carlos123",
    grants: {
      supervision: ["search_calls", "agents_supervision", "services_supervision", "agent_send_message"],
      access: ACCESS.map((subject) => `${subject}_read_access`),
      agent: ["login", "send_message"],
      calls: [],
    },
  },
  {
    login: "beatriz",
    password: "beatriz123",
    grants: { supervision: ["services_supervision"], access: ["services_read_access"], agent: [], calls: [] },
  },
];
