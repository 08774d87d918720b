import type { Role } from "../holder.ts";

/** Groups of the identity provider, and the role each gives. */
export type RoleMap = ReadonlyMap<string, Role>;

const roles: readonly Role[] = ["viewer", "supervisor", "admin"];

/**
 * Reads `OIDC_ROLE_MAP`: `group=role` pairs with commas between them, or a JSON object for groups with commas in their
 * names. Undefined for anything else, and for an empty map.
 */
export function parseRoleMap(text: string): RoleMap | undefined {
  const pairs = text.trim().startsWith("{") ? parseJsonPairs(text) : text.split(",").map(splitPair);
  const map = new Map<string, Role>();
  for (const [group, word] of pairs ?? []) {
    const role = roles.find((each) => each === word);
    if (group === "" || role === undefined) return undefined;
    map.set(group, role);
  }
  return map.size === 0 ? undefined : map;
}

/** The highest role that one of `groups` gives; undefined when none gives any. */
export function roleOfGroups(map: RoleMap, groups: readonly string[]): Role | undefined {
  const given = groups.map((group) => map.get(group));
  return roles.findLast((role) => given.includes(role));
}

/** A group's name may hold `=` itself; a role does not. */
function splitPair(pair: string): readonly [string, string] {
  const end = pair.lastIndexOf("=");
  return end < 0 ? ["", ""] : [pair.slice(0, end).trim(), pair.slice(end + 1).trim()];
}

function parseJsonPairs(text: string): readonly (readonly [string, unknown])[] | undefined {
  try {
    return Object.entries(JSON.parse(text));
  } catch {
    return undefined;
  }
}
