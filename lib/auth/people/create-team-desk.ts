import type { AuditTrail } from "../audit-trail.ts";
import type { Team, TeamBook } from "../teams/create-team-book.ts";
import type { By } from "./by.ts";

export interface TeamDeskParts {
  readonly teams: TeamBook;
  readonly audit: AuditTrail;
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
export function createTeamDesk({ teams, audit, onChange }: TeamDeskParts): TeamDesk {
  const entry = ({ who, address }: By, target: string) =>
    ({ who, target, result: "done", ...(address === undefined ? {} : { address }) }) as const;
  return {
    list: teams.list,
    async save(team, by, id) {
      const saved = await teams.save(team, id);
      await onChange();
      await audit.append({ ...entry(by, saved.name), action: "team.changed" });
      return saved;
    },
    async remove(id, by) {
      const { name } = await teams.remove(id);
      await onChange();
      await audit.append({ ...entry(by, name), action: "team.removed" });
    },
  };
}
