import { answerNewPerson, answerPeople } from "@/app/api/admin/answer-people.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Everybody who may sign in. */
export async function GET(request: Request): Promise<Response> {
  return answerPeople(request, runtime);
}

/** One more person: `{ login, name, role, interactLogin?, narrowing?, locale? }`. */
export async function POST(request: Request): Promise<Response> {
  return answerNewPerson(request, runtime);
}
