/** Rights of supervision [manual: get_user_grants], an open set. */
export type SupervisionGrant =
  | "search_calls"
  | "manage_licenses"
  | "external_alarm_supervision"
  | "agents_supervision"
  | "services_supervision"
  | "reset_stats"
  | "agent_send_message"
  | "agent_intercalation"
  | "agent_monitoring"
  | "agent_change_state"
  | "all_agents_supervision"
  | "all_services_supervision"
  | "callback_supervision"
  | "service_change_state"
  | (string & {});

/** What one login of the source may do [manual: get_user_grants]. It proves no password: it is not a sign-in. */
export interface UserGrants {
  readonly login: string;
  readonly supervision: readonly SupervisionGrant[];
  /** Rights over registers, e.g. `alarms_read_access`. */
  readonly access: readonly string[];
  /** Rights as an agent, e.g. `send_message`. */
  readonly agent: readonly string[];
  /** By media; under `all` when the source does not tell media apart. Filled for logged-in agents only. */
  readonly calls: Readonly<Record<string, readonly string[]>>;
}
