import type { Team, TeamBook } from "../teams/create-team-book.ts";
import type { By } from "./by.ts";
import { type DeedRecord, recordDeed } from "./record-deed.ts";

export interface TeamDeskParts extends DeedRecord {
  readonly teams: TeamBook;
  /** Whoever is narrowed to teams may see something else now. */
  readonly onChange: () => Promise<void>;
}

/** What administrators do about teams; as `PeopleDesk`. */
export interface TeamDesk {
  list(): Promise<readonly Team[]>;
  /** Makes a team, or replaces the one of `id`. @throws AuthError `bad_name`, `bad_team`, `not_found` */
  save(team: Omit<Team, "id">, by: By, id?: string): Promise<Team>;
  /** @throws AuthError `not_found` */
  remove(id: string, by: By): Promise<void>;
}

/** @see TeamDesk */
export function createTeamDesk({ teams, onChange, ...record }: TeamDeskParts): TeamDesk {
  return {
    list: teams.list,
    async save(team, by, id) {
      const former = id === undefined ? undefined : await teams.get(id);
      const deed = { by, action: "team.changed", target: former?.name ?? team.name } as const;
      const wanted = { name: team.name, agents: String(team.agents.length) };
      return recordDeed(record, { ...deed, wanted }, async () => {
        const saved = await teams.save(team, id);
        await onChange();
        return saved;
      });
    },
    async remove(id, by) {
      const { name } = await teams.get(id);
      await recordDeed(record, { by, action: "team.removed", target: name }, async () => {
        await teams.remove(id);
        await onChange();
      });
    },
  };
}
