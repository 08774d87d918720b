import { timingSafeEqual } from "node:crypto";
import { problem } from "@/app/api/problem.ts";
import { refuseForeign } from "@/app/api/refuse-foreign.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Prometheus metrics, for this machine or, with METRICS_TOKEN set, for its bearer. */
export async function GET(request: Request): Promise<Response> {
  const { config, metrics } = await runtime();
  if (config.metricsToken === undefined) {
    const refusal = refuseForeign(request);
    if (refusal) return refusal;
  } else if (!isBearer(request.headers.get("authorization"), config.metricsToken)) {
    return problem("unauthenticated", "Send METRICS_TOKEN as a bearer token.", {
      "WWW-Authenticate": "Bearer",
    });
  }
  return new Response(await metrics.text(), { headers: { "Content-Type": metrics.contentType } });
}

function isBearer(header: string | null, token: string): boolean {
  const given = Buffer.from(header ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
