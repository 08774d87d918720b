import { answerKeys, answerNewKey } from "@/app/api/admin/answer-keys.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** The keys of scripts, without their secrets. */
export async function GET(request: Request): Promise<Response> {
  return answerKeys(request, runtime);
}

/** One more key, with its secret: `{ name, role, interactLogin?, narrowing?, expiresAt? }`. */
export async function POST(request: Request): Promise<Response> {
  return answerNewKey(request, runtime);
}
