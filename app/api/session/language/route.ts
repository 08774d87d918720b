import { runtime } from "@/lib/runtime/server.ts";
import { answerLanguage } from "../answer-language.ts";

/** The language of whoever is signed in: `{ locale }`. */
export async function PUT(request: Request): Promise<Response> {
  return answerLanguage(request, runtime);
}
