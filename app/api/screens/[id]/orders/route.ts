import { answerOrder } from "@/app/api/screens/answer-screens.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** What a screen is to do: `{ kind: "identify" | "reload" }` or `{ kind: "show", board }`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerOrder(request, (await params).id, runtime);
}
