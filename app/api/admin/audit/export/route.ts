import { runtime } from "@/lib/runtime/server.ts";
import { answerAuditExport } from "../answer-audit-export.ts";

export const dynamic = "force-dynamic";

/** The same as a file. */
export async function GET(request: Request): Promise<Response> {
  return answerAuditExport(request, runtime);
}
