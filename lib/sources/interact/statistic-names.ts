const profiles = [1, 2, 3, 4, 5];

const generalService = [
  "handled",
  "generated",
  "received",
  "immediate_handled",
  "handled_awt",
  "abandoned",
  "handling",
  "generating",
  ...profiles.map((profile) => `handled_profile_${profile}`),
  ...profiles.map((profile) => `abandoned_profile_${profile}`),
];

const detailedService = [
  "dequeued",
  "overflowed",
  "overflowed_by_time",
  "overflowed_by_size",
  "out_operation",
  "before_queue_abandoned",
  "in_queue_abandoned",
  "branch_abandoned",
  "agent_abandoned",
  "hold",
  "queued",
  "consultation",
  "no_response",
  "generated_abandoned",
  "received_abandoned",
  "after_call_amnt",
  "talk_time",
  "queue_time",
  "ringing_time",
  "calling_time",
  "before_queue_abandoned_time",
  "in_queue_abandoned_time",
  "hold_time",
  "after_call_work_time",
  "consult_time",
  "overflowed_call_time",
  "longest_queue_time",
  "longest_abandoned_call_time",
  "longest_handle_time",
  "longest_overflowed_call_time",
  "longest_abandoned_in_queue_time",
  "abandoned_time",
  "waiting",
  "classifying",
  "before_handling",
  "after_call_working",
  "terminating",
  "calls_details",
  ...profiles.map((profile) => `in_queue_profile_${profile}`),
  "callback_handled",
  "callback_rejected",
  "outbound_before_handle_time",
  "outbound_handle_time",
];

const generalAgent = ["total", "inbound", "outbound"];

const detailedAgent = [
  "consultation",
  "abandoned",
  "hold",
  "transferred",
  "after_call_work",
  "outbound_abandoned",
  "inbound_abandoned",
  "handle_time",
  "talk_time",
  "consult_time",
  "hold_time",
  "after_call_work_time",
  "calls_details",
  "states_details",
];

/**
 * The statistics of the manual by what they cost [manual: Estatísticas monitoráveis, notes 1 and 2]:
 * `general` takes one licence for all names together, `all` one for each service or agent.
 */
export const statisticNames = {
  service: {
    general: generalService,
    detailed: detailedService,
    all: [...generalService, ...detailedService],
  },
  agent: { general: generalAgent, detailed: detailedAgent, all: [...generalAgent, ...detailedAgent] },
} as const;
