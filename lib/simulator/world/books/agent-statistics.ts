/**
 * The 15 numeric agent statistics of the manual at zero. Calls count when the conversation starts,
 * times when it is released: `total = inbound + outbound`, `abandoned = inbound_abandoned +
 * outbound_abandoned`, `talk_time = handle_time - hold_time + consult_time` hold at every instant.
 */
export function createAgentStatistics() {
  return {
    consultation: 0,
    abandoned: 0,
    hold: 0,
    transferred: 0,
    after_call_work: 0,
    outbound_abandoned: 0,
    inbound_abandoned: 0,
    outbound: 0,
    inbound: 0,
    total: 0,
    handle_time: 0,
    talk_time: 0,
    consult_time: 0,
    hold_time: 0,
    after_call_work_time: 0,
  };
}

/** The numeric statistics of one agent in one service and media. */
export type AgentStatistics = ReturnType<typeof createAgentStatistics>;
