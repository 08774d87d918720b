import type { GetAuth } from "@/app/access/require-actor.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import { asAdministrator, done, told } from "./as-administrator.ts";
import { teamShape } from "./team-shape.ts";

/** GET: the teams by name, each with how many people and keys are narrowed to it. */
export async function answerTeams(request: Request, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth }) => {
    const [teams, people, keys] = await Promise.all([
      auth.teams.list(),
      auth.people.list(),
      auth.keys.list(),
    ]);
    const holders = [...people, ...keys];
    return told({
      teams: teams.map((team) => ({
        ...team,
        narrows: holders.filter(({ narrowing }) => narrowing.teams?.includes(team.id)).length,
      })),
    });
  });
}

/** POST: one more team. 400 for a name that is no name, or that another team has. */
export async function answerNewTeam(request: Request, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth, by }) => {
    const read = await readJsonBody(request, teamShape);
    if ("refusal" in read) return read.refusal;
    const team = await auth.teams.save(read.body, by);
    return told(team, `/api/admin/teams/${team.id}`);
  });
}

/** PUT: another name, other members. Whoever is narrowed to it sees them at once. */
export async function answerChangedTeam(request: Request, id: string, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth, by }) => {
    const read = await readJsonBody(request, teamShape);
    if ("refusal" in read) return read.refusal;
    return told(await auth.teams.save(read.body, by, id));
  });
}

/** DELETE: whoever is narrowed to it sees its members no more. */
export async function answerRemovedTeam(request: Request, id: string, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth, by }) => {
    await auth.teams.remove(id, by);
    return done();
  });
}
