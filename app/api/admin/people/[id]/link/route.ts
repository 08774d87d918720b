import { answerPersonLink } from "@/app/api/admin/answer-person-access.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** A link to choose a password, told once. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerPersonLink(request, (await params).id, runtime);
}
