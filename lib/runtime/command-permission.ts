import type { Auth, Permissions } from "@/lib/auth/server.ts";
import type { CommandPermission, CredentialVault } from "@/lib/commands/server.ts";
import { type Command, sees, seesEvery } from "@/lib/domain/index.ts";

export interface PermissionParts {
  readonly auth: Pick<Auth, "holderOf" | "rightsOf">;
  readonly vault: Pick<CredentialVault, "loginOf">;
}

/** A total map, so that a new command must be given what it takes. */
const wanted: Readonly<Record<Command["name"], keyof Permissions>> = {
  set_agent_state: "changeAgentState",
  agent_logout: "logoutAgent",
  reset_agent_stats: "resetStats",
  reset_service_stats: "resetStats",
  // To be sent everything again changes nothing: whoever may do more than look on.
  clear_agent_stats: "shareBaselines",
  clear_service_stats: "shareBaselines",
};

/**
 * Who may order what, as of now: by their role, the grants of the login that they gave for the session, else of the one
 * their account is linked to, else of the service credential, and by what is in their scope. That the service credential is
 * sent for somebody never gives them more than their own login may. Orders that wait are asked about again, by the account alone: whoever is gone or disabled may nothing.
 */
export function createCommandPermission({ auth, vault }: PermissionParts): CommandPermission {
  return {
    async may({ id, session }, command) {
      const holder = await auth.holderOf(id);
      if (holder === undefined) return false;
      const given = session === undefined ? undefined : vault.loginOf(session);
      const { permissions, scope } = await auth.rightsOf(holder, given);
      if (!permissions[wanted[command.name]]) return false;
      if ("agent" in command) return sees(scope, "agents", command.agent);
      if ("service" in command) return sees(scope, "services", command.service);
      return seesEvery(scope, command.name === "clear_agent_stats" ? "agents" : "services");
    },
  };
}
