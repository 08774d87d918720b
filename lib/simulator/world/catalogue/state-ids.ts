import type { AgentStateName } from "../types";

/** Ids of the agent states. A custom pause carries its own id from the list of pauses instead of 15. */
export const STATE_IDS: Readonly<Record<AgentStateName, number>> = {
  invalid: 0,
  not_logged_in: 1,
  ready: 2,
  ready_free: 3,
  ready_service: 4,
  ready_private: 5,
  pause: 6,
  fail_pause: 7,
  no_handling_fail_pause: 8,
  timeout_fail_pause: 9,
  invalid_state_fail_pause: 10,
  inactivity_fail_pause: 11,
  call_rejected_fail_pause: 12,
  timeout_scheduled_fail_pause: 13,
  follow_me_fail_pause: 14,
  custom_pause: 15,
  unknown: 16,
};
