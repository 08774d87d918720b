const listed = [
  ...["on_login", "on_logout", "on_state_change", "on_change_state", "on_stage_change", "on_config_change"],
  ...["on_queue_change", "on_call_receive", "on_call_accept", "on_call_generate", "on_call_hold"],
  ...["on_call_retrieve", "on_call_release", "on_call_consultation", "on_call_transfer", "on_call_end"],
  ...["on_call_record", "on_call_associated_data", "on_call_conference", "on_chat_message", "on_typing"],
];
const unlisted = ["on_agent_status", "on_file_transfer", "on_video_action", "on_inactivity_timer"];

/** Events agent/monitor lets one subscribe; the manual's own list lacks four that it describes elsewhere. */
export function agentEvents(isListedOnly: boolean): readonly string[] {
  return isListedOnly ? listed : [...listed, ...unlisted];
}
