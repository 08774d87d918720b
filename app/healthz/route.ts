import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Alive: the event loop answers within a second. Depends on nothing else. */
export async function GET(): Promise<Response> {
  const { eventLoopLagMs } = (await runtime()).health();
  const isAlive = eventLoopLagMs < 1000;
  return Response.json({ status: isAlive ? "ok" : "slow", eventLoopLagMs }, { status: isAlive ? 200 : 503 });
}
