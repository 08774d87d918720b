import { timingSafeEqual } from "node:crypto";
import { refuseForged } from "@/app/access/refuse-forged.ts";
import { problem } from "@/app/api/problem.ts";
import { isLoopbackHost, runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Prometheus metrics, for this machine or, with METRICS_TOKEN set, for its bearer. */
export async function GET(request: Request): Promise<Response> {
  const { auth, config, metrics } = await runtime();
  if (config.metricsToken === undefined) {
    const refusal = refuseForged(request, auth);
    if (refusal) return refusal;
    if (!isOfThisMachine(request.headers, auth.placeOf(request.headers).address)) {
      return problem("forbidden", "Ask from this machine by a loopback name, or set METRICS_TOKEN.");
    }
  } else if (!isBearer(request.headers.get("authorization"), config.metricsToken)) {
    return problem("unauthenticated", "Send METRICS_TOKEN as a bearer token.", {
      "WWW-Authenticate": "Bearer",
    });
  }
  return new Response(await metrics.text(), { headers: { "Content-Type": metrics.contentType } });
}

/** By name and by address; whom a proxy on this machine asks for is told in X-Forwarded-For, which Next writes where none did. */
function isOfThisMachine(headers: Headers, address: string): boolean {
  const told = headers.get("x-forwarded-for")?.split(",") ?? [];
  const passed = told.map((each) => each.trim().replace(/^::ffff:/i, ""));
  return [headers.get("host") ?? "", address, ...passed].every(isLoopbackHost);
}

function isBearer(header: string | null, token: string): boolean {
  const given = Buffer.from(header ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
