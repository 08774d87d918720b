/** The counts of the agents list; all add up over services and media. */
export const agentListMetrics = ["total", "inbound", "outbound", "transferred", "inbound_abandoned"] as const;
