const profiles = [1, 2, 3, 4, 5];

/** Numeric statistics of a service; `calls_details` is the 64th. [manual: Estatísticas Monitoráveis de Serviço] */
export const serviceStatistics: readonly string[] = [
  ...["handled", "generated", "received", "immediate_handled", "handled_awt", "dequeued", "overflowed"],
  ...["overflowed_by_time", "overflowed_by_size", "out_operation", "before_queue_abandoned"],
  ...["in_queue_abandoned", "branch_abandoned", "agente_abandoned", "hold", "queued", "abandoned"],
  ...["consultation", "no_response", "generated_abandoned", "received_abandoned", "after_call_amnt"],
  ...["talk_time", "queue_time", "ringing_time", "calling_time", "before_queue_abandoned_time"],
  ...["in_queue_abandoned_time", "hold_time", "after_call_work_time", "consult_time"],
  ...["overflowed_call_time", "longest_queue_time", "longest_abandoned_call_time", "longest_handle_time"],
  ...["longest_overflowed_call_time", "longest_abandoned_in_queue_time", "abandoned_time", "generating"],
  ...["handling", "waiting", "classifying", "before_handling", "after_call_working", "terminating"],
  ...profiles.map((profile) => `handled_profile_${profile}`),
  ...profiles.map((profile) => `abandoned_profile_${profile}`),
  ...profiles.map((profile) => `in_queue_profile_${profile}`),
  ...["callback_handled", "callback_rejected", "outbound_before_handle_time", "outbound_handle_time"],
];
