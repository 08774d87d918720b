import { runtime } from "@/lib/runtime/server.ts";
import { answerSourceTest } from "../answer-source-test.ts";

/** Is a CTI there? */
export async function POST(request: Request): Promise<Response> {
  return answerSourceTest(request, runtime);
}
