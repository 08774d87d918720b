/** Numeric statistics of an agent; beside them `calls_details` and `states_details`. [manual: Estatísticas Monitoráveis de Agentes] */
export const agentStatistics: readonly string[] = [
  ...["consultation", "abandoned", "hold", "transferred", "after_call_work", "outbound_abandoned"],
  ...["inbound_abandoned", "outbound", "inbound", "total", "handle_time", "talk_time", "consult_time"],
  ...["hold_time", "after_call_work_time"],
];
