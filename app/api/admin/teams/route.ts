import { answerNewTeam, answerTeams } from "@/app/api/admin/answer-teams.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** The teams with their members. */
export async function GET(request: Request): Promise<Response> {
  return answerTeams(request, runtime);
}

/** One more team: `{ name, agents }`. */
export async function POST(request: Request): Promise<Response> {
  return answerNewTeam(request, runtime);
}
