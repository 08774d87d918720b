import { answerChangedRule, answerDeletedRule } from "@/app/api/alarms/answer-rules.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** Another version of a rule. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return answerChangedRule(request, (await params).id, runtime);
}

/** The rule is no longer watched. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answerDeletedRule(request, (await params).id, runtime);
}
