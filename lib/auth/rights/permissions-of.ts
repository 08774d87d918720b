import type { Role } from "../holder.ts";
import type { UserGrants } from "./user-grants.ts";

/** What somebody may do. Every one is a yes or a no; whom they may do it to is their scope. */
export interface Permissions {
  /** Put agents into a pause or back: `set_agent_state`. */
  readonly changeAgentState: boolean;
  /** End agents' sessions at the CTI: `agent_logout`. */
  readonly logoutAgent: boolean;
  /** Set the counters of agents and services back at the CTI. */
  readonly resetStats: boolean;
  /** Begin to count anew here, without touching the CTI's counters, for everybody. */
  readonly shareBaselines: boolean;
  /** Let everybody see a view of a list that one saved. */
  readonly shareViews: boolean;
  /** Acknowledge and snooze alarms. */
  readonly markAlarms: boolean;
  /** The limits that the CTI watches for everybody. */
  readonly editThresholds: boolean;
  readonly editRules: boolean;
  /** Have reports of shifts made and sent. */
  readonly manageReports: boolean;
  readonly manageBoards: boolean;
  /** Links that let a television in without anybody signing in. */
  readonly manageScreens: boolean;
  readonly exportFiles: boolean;
  /** People, keys, teams, sources, the audit. */
  readonly administer: boolean;
}

const nothing: Permissions = {
  changeAgentState: false,
  logoutAgent: false,
  resetStats: false,
  shareBaselines: false,
  shareViews: false,
  markAlarms: false,
  editThresholds: false,
  editRules: false,
  manageReports: false,
  manageBoards: false,
  manageScreens: false,
  exportFiles: false,
  administer: false,
};

/** Those that the CTI proves with each command, by the login that is sent with it. */
export function commandsOf({ changeAgentState, logoutAgent, resetStats }: Permissions) {
  return { changeAgentState, logoutAgent, resetStats };
}

/**
 * What `role` may do with the grants of the login that commands are sent with; undefined = not known, which allows no
 * command. A viewer looks on. An administrator acts on the CTI with somebody's grants, like anyone.
 */
export function permissionsOf(role: Role, grants: UserGrants | undefined): Permissions {
  if (role === "viewer") return nothing;
  const may = (grant: string) => grants?.supervision.includes(grant) ?? false;
  const isAdmin = role === "admin";
  return {
    changeAgentState: may("agent_change_state"),
    // The manual names no grant of its own for ending a session: it is the hardest change of state.
    logoutAgent: may("agent_change_state"),
    resetStats: may("reset_stats"),
    shareBaselines: true,
    shareViews: true,
    markAlarms: true,
    editThresholds: isAdmin || (grants?.access.includes("alarms_full_access") ?? false),
    editRules: true,
    manageReports: true,
    manageBoards: true,
    manageScreens: isAdmin,
    exportFiles: true,
    administer: isAdmin,
  };
}
