/** Events the manual names that change nothing on the floor but, perhaps, the agent's state that they carry. */
export const ignoredEvents: ReadonlySet<string> = new Set([
  "on_call_associated_data",
  "on_call_transfer",
  "on_call_record",
  "on_typing",
  "on_file_transfer",
  "on_video_action",
  "on_inactivity_timer",
  "on_dialer_state_change",
  "on_dialer_contact_status",
  "on_dialer_contact_change",
  "on_dialer_stats",
]);
