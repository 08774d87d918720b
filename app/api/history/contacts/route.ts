import { answerContacts } from "@/app/api/history/answer-history.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Contacts as they were observed, the newest first. */
export function GET(request: Request): Promise<Response> {
  return answerContacts(request, runtime);
}
