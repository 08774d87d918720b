/** Every field of the messages that are read here, in its one spelling. A field outside is counted as unknown. */
export const knownFields: ReadonlySet<string> = new Set(
  `action active actor actor_alias agent agent_control agent_stats agents alarms access after_call_work_time
  associated_data body bot bots branch call call_id call_source call_state call_type calls calls_details channel_id
  chat_id classification classification_time classifications client_data command consultation_call_id contingency
  data devices dt_begin dt_last_change_state dt_login duration entity_id entry_address entry_point error_items
  error_message error_type events expected_handle_time expires file_id file_index file_name grants handle_mode id
  interlocutor items key length logged_in_agents logged_out_agents inbound_services outbound_services media_type
  media_types message message_id mode motive must_accept must_classify name notification_mode operation_begin
  operation_date operation_end owner partial password pause pause_name pause_timeout pause_trigger pauses
  peer_id_from peer_id_to permissions pre_pause previous_call_id priority profile quantity queued queues record_id
  reference request resource response room_id scope service service_stats services session_id state state_changed_by
  state_id states states_details stats status subscription subscription_id subscriptions supervision supervisor
  target time_by_state timeout timer timestamp times total total_time transfer_datetime transfer_from transfer_to
  trigger type types update_interval url value variables webhook member`
    .trim()
    .split(/\s+/),
);
