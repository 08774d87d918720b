import { runtime } from "@/lib/runtime/server.ts";
import { answerListExport } from "./answer-list-export.ts";

/** A list on screen is about to be written into a file. */
export async function POST(request: Request): Promise<Response> {
  return answerListExport(request, runtime);
}
