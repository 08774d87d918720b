/** What the manual's 17 states mean to a supervisor, written down a second time on purpose. */
const presences = new Map([
  ["not_logged_in", "offline"],
  ["ready", "available"],
  ["ready_free", "available"],
  ["ready_service", "busy"],
  ["ready_private", "private"],
  ["pause", "paused"],
  ["custom_pause", "paused"],
  ["fail_pause", "faulted"],
  ["no_handling_fail_pause", "faulted"],
  ["timeout_fail_pause", "faulted"],
  ["invalid_state_fail_pause", "faulted"],
  ["inactivity_fail_pause", "faulted"],
  ["call_rejected_fail_pause", "faulted"],
  ["timeout_scheduled_fail_pause", "faulted"],
  ["follow_me_fail_pause", "faulted"],
]);

export function presenceOfState(state: string): string {
  return presences.get(state) ?? "unknown";
}
