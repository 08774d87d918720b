import { runtime } from "@/lib/runtime/server.ts";
import { answerChain, answerChainCheck } from "../answer-chain.ts";

export const dynamic = "force-dynamic";

/** Whether the audit is as it was written, as this process last found. */
export async function GET(request: Request): Promise<Response> {
  return answerChain(request, runtime);
}

/** Finds it out now. */
export async function POST(request: Request): Promise<Response> {
  return answerChainCheck(request, runtime);
}
