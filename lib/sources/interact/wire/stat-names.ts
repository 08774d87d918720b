/** Statistics of services and agents that can be asked for [manual: monitorable statistics], `agente_abandoned` respelt. */
export const statNames: ReadonlySet<string> = new Set(
  `handled generated received immediate_handled handled_awt dequeued overflowed overflowed_by_time
  overflowed_by_size out_operation before_queue_abandoned in_queue_abandoned branch_abandoned agent_abandoned
  hold queued abandoned consultation no_response generated_abandoned received_abandoned after_call_amnt talk_time
  queue_time ringing_time calling_time before_queue_abandoned_time in_queue_abandoned_time hold_time
  after_call_work_time consult_time overflowed_call_time longest_queue_time longest_abandoned_call_time
  longest_handle_time longest_overflowed_call_time longest_abandoned_in_queue_time abandoned_time generating handling
  waiting classifying before_handling after_call_working terminating callback_handled callback_rejected
  outbound_before_handle_time outbound_handle_time handled_profile_1 handled_profile_2 handled_profile_3
  handled_profile_4 handled_profile_5 abandoned_profile_1 abandoned_profile_2 abandoned_profile_3 abandoned_profile_4
  abandoned_profile_5 in_queue_profile_1 in_queue_profile_2 in_queue_profile_3 in_queue_profile_4 in_queue_profile_5
  transferred after_call_work outbound_abandoned inbound_abandoned outbound inbound total handle_time`
    .trim()
    .split(/\s+/),
);
