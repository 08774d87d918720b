import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Ready to serve people. A CTI outage is `degraded` and still 200: people must be able to see it. */
export async function GET(): Promise<Response> {
  const readiness = (await runtime()).readiness();
  return Response.json(readiness, { status: readiness.status === "stopping" ? 503 : 200 });
}
