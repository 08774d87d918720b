import { answerNewScreenLink, answerScreenLinks } from "@/app/api/screens/answer-screen-links.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** The links of screens, without their tokens. */
export async function GET(request: Request): Promise<Response> {
  return answerScreenLinks(request, runtime);
}

/** One more link, with its token: `{ name, board, mostDevices?, isBound?, expiresAt? }`. */
export async function POST(request: Request): Promise<Response> {
  return answerNewScreenLink(request, runtime);
}
