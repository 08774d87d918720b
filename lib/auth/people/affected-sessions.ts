import type { Kysely } from "kysely";
import type { Tables } from "@/lib/store/server.ts";
import { parseNarrowing } from "../accounts/narrowing-text.ts";

/** Sessions and keys whose scope depends on the grants of `login`; supervisors without a login use `serviceLogin`'s. */
export async function sessionsOfLogin(
  db: Kysely<Tables>,
  login: string,
  serviceLogin: string | undefined,
): Promise<readonly string[]> {
  const isService = login === serviceLogin;
  const people = await db
    .selectFrom("sessions")
    .innerJoin("accounts", "accounts.id", "sessions.account")
    .select(["sessions.id", "accounts.interact_login", "accounts.role"])
    .execute();
  const keys = await db.selectFrom("api_keys").select(["id", "interact_login", "role"]).execute();
  return [...people, ...keys]
    .filter(({ interact_login, role }) =>
      interact_login === null ? isService && role !== "viewer" : interact_login === login,
    )
    .map(({ id }) => id);
}

/** Sessions and keys that are narrowed to some team. */
export async function sessionsOfTeams(db: Kysely<Tables>): Promise<readonly string[]> {
  const people = await db
    .selectFrom("sessions")
    .innerJoin("accounts", "accounts.id", "sessions.account")
    .select(["sessions.id", "accounts.narrowing"])
    .execute();
  const keys = await db.selectFrom("api_keys").select(["id", "narrowing"]).execute();
  return [...people, ...keys]
    .filter(({ narrowing }) => parseNarrowing(narrowing).teams !== undefined)
    .map(({ id }) => id);
}
