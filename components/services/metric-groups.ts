const profiles = [1, 2, 3, 4, 5];

/** The statistics of a service in the groups a supervisor thinks in. Every one of the catalogue is in exactly one. */
export const metricGroups: readonly { readonly group: string; readonly metrics: readonly string[] }[] = [
  {
    group: "now",
    metrics: [
      "waiting",
      "queued",
      "handling",
      "before_handling",
      "hold",
      "consultation",
      "after_call_working",
      "after_call_amnt",
      "classifying",
      "terminating",
    ],
  },
  {
    group: "volume",
    metrics: ["received", "handled", "handled_awt", "immediate_handled", "no_response", "out_operation"],
  },
  {
    group: "queue",
    metrics: [
      "dequeued",
      "queue_time",
      "longest_queue_time",
      "overflowed",
      "overflowed_by_time",
      "overflowed_by_size",
      "overflowed_call_time",
      "longest_overflowed_call_time",
    ],
  },
  {
    group: "abandonment",
    metrics: [
      "abandoned",
      "received_abandoned",
      "before_queue_abandoned",
      "in_queue_abandoned",
      "branch_abandoned",
      "agent_abandoned",
      "abandoned_time",
      "before_queue_abandoned_time",
      "in_queue_abandoned_time",
      "longest_abandoned_call_time",
      "longest_abandoned_in_queue_time",
    ],
  },
  {
    group: "time",
    metrics: [
      "talk_time",
      "hold_time",
      "consult_time",
      "after_call_work_time",
      "ringing_time",
      "calling_time",
      "longest_handle_time",
    ],
  },
  {
    group: "profiles",
    metrics: ["in_queue", "handled", "abandoned"].flatMap((name) =>
      profiles.map((profile) => `${name}_profile_${profile}`),
    ),
  },
  { group: "callback", metrics: ["callback_handled", "callback_rejected"] },
  {
    group: "outbound",
    metrics: [
      "generating",
      "generated",
      "generated_abandoned",
      "outbound_before_handle_time",
      "outbound_handle_time",
    ],
  },
];
