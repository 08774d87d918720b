import type { EntityId, Scope } from "@/lib/domain/index.ts";
import type { Holder } from "../holder.ts";
import type { UserGrants } from "./user-grants.ts";

/** Members of each team by its id. */
export type TeamMembers = ReadonlyMap<string, readonly EntityId[]>;

/** `listed`: may see some, which the CTI does not name: those that an administrator lists. */
type Reach = "all" | "listed" | "none";

/**
 * What a holder may see: what the grants allow, narrowed by what an administrator listed. Pure.
 *
 * - An administrator sees everything.
 * - `grants` are those of the login that counts for the holder; undefined = there is one and nothing is known of it.
 *   `"unlinked"` = no login counts: a viewer then sees what an administrator leaves, a supervisor nothing.
 * - `all_services_supervision` reaches all services. `services_supervision` alone reaches some, and no answer of the CTI
 *   says which: those listed. The same for agents.
 */
export function scopeOf(
  holder: Holder,
  grants: UserGrants | "unlinked" | undefined,
  teams: TeamMembers,
): Scope {
  if (holder.role === "admin") return { kind: "all" };
  const { narrowing } = holder;
  const services = narrowed(reachOf(holder, grants, "services"), narrowing.services);
  const agents = narrowed(reachOf(holder, grants, "agents"), listedAgents(holder, teams));
  if (services === "all" && agents === "all") return { kind: "all" };
  if (services.length === 0 && agents.length === 0) return { kind: "none" };
  return { kind: "lists", services, agents };
}

function reachOf(
  holder: Holder,
  grants: UserGrants | "unlinked" | undefined,
  what: "services" | "agents",
): Reach {
  if (grants === "unlinked") return holder.role === "viewer" ? "all" : "none";
  const has = (grant: string) => grants?.supervision.includes(grant) ?? false;
  if (has(`all_${what}_supervision`)) return "all";
  return has(`${what}_supervision`) ? "listed" : "none";
}

function narrowed(reach: Reach, listed: readonly EntityId[] | undefined): readonly EntityId[] | "all" {
  if (reach === "none") return [];
  if (listed === undefined) return reach === "all" ? "all" : [];
  return [...new Set(listed)].sort();
}

/** Agents listed by themselves and by their teams; undefined when neither was listed. */
function listedAgents({ narrowing }: Holder, teams: TeamMembers): readonly EntityId[] | undefined {
  if (narrowing.agents === undefined && narrowing.teams === undefined) return undefined;
  const ofTeams = (narrowing.teams ?? []).flatMap((team) => teams.get(team) ?? []);
  return [...(narrowing.agents ?? []), ...ofTeams];
}
