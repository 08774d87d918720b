import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { EntityId } from "@/lib/domain/index.ts";
import { StoreError, type Tables } from "@/lib/store/server.ts";
import { checkName } from "../accounts/check-name.ts";
import { AuthError } from "../auth-error.ts";

/** Agents under one name. The CTI tells of no teams, so an administrator makes them here. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly agents: readonly EntityId[];
}

export interface TeamBook {
  /** By name. */
  list(): Promise<readonly Team[]>;
  /** @throws AuthError `not_found` */
  get(id: string): Promise<Team>;
  /** Makes a team, or replaces the one of `id`. @throws AuthError `bad_name`, `bad_team`, `not_found` */
  save(team: Omit<Team, "id">, id?: string): Promise<Team>;
  /** @throws AuthError `not_found` */
  remove(id: string): Promise<void>;
}

export interface TeamBookParts {
  readonly db: Kysely<Tables>;
  readonly now: () => number;
}

const agentsShape = z.array(z.string().min(1).max(300)).max(5000);

/** @see TeamBook */
export function createTeamBook({ db, now }: TeamBookParts): TeamBook {
  async function list(): Promise<readonly Team[]> {
    const rows = await db.selectFrom("teams").selectAll().execute();
    const teams = rows.map(({ id, name, agents }) => ({
      id,
      name,
      agents: agentsShape.parse(JSON.parse(agents)),
    }));
    return teams.sort((a, b) => a.name.localeCompare(b.name));
  }

  return {
    list,
    async get(id) {
      const team = (await list()).find((each) => each.id === id);
      if (team === undefined) throw new AuthError("not_found");
      return team;
    },
    async save(team, id) {
      const agents = agentsShape.safeParse(team.agents);
      if (!agents.success) throw new AuthError("bad_team");
      const unique = [...new Set(agents.data)];
      const values = { name: checkName(team.name), agents: JSON.stringify(unique), changed_at: now() };
      const saved = { id: id ?? randomUUID(), name: values.name, agents: unique };
      try {
        if (id === undefined)
          await db
            .insertInto("teams")
            .values({ id: saved.id, ...values })
            .execute();
        else if (!(await update(db, id, values))) throw new AuthError("not_found");
      } catch (error) {
        if (error instanceof StoreError && error.code === "conflict")
          throw new AuthError("bad_team", { cause: error });
        throw error;
      }
      return saved;
    },
    async remove(id) {
      const { numDeletedRows } = await db.deleteFrom("teams").where("id", "=", id).executeTakeFirstOrThrow();
      if (numDeletedRows === 0n) throw new AuthError("not_found");
    },
  };
}

async function update(db: Kysely<Tables>, id: string, values: Omit<Tables["teams"], "id">): Promise<boolean> {
  const result = await db.updateTable("teams").set(values).where("id", "=", id).executeTakeFirstOrThrow();
  return result.numUpdatedRows === 1n;
}
