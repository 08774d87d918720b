import { answerPersonRights, answerRefreshedRights } from "@/app/api/admin/answer-person-access.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** What a person sees and may do now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerPersonRights(request, (await params).id, runtime);
}

/** The same, once the CTI was asked anew. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerRefreshedRights(request, (await params).id, runtime);
}
