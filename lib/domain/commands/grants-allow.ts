import type { CommandName } from "./command.ts";
import type { SupervisionGrant, UserGrants } from "./user-grants.ts";

/** The manual names the rights, not which command wants which: this is how the words read. */
const wanted: Readonly<Record<CommandName, SupervisionGrant>> = {
  set_agent_state: "agent_change_state",
  agent_logout: "agent_change_state",
  reset_agent_stats: "reset_stats",
  reset_service_stats: "reset_stats",
  clear_agent_stats: "agents_supervision",
  clear_service_stats: "services_supervision",
};

/** Whether a login with these rights may order this at all. On whom is a question of scope. */
export function grantsAllow(grants: Pick<UserGrants, "supervision">, name: CommandName): boolean {
  return grants.supervision.includes(wanted[name]);
}
