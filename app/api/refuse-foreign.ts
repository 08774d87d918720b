import { isLoopbackHost } from "@/lib/runtime/server.ts";
import { problem } from "./problem.ts";

/**
 * Until there is sign-in, being on this machine is the only key. A page of another site, or a name that
 * somebody else's DNS points here, must not borrow it: such requests get a refusal, others undefined.
 */
export function refuseForeign(request: Request): Response | undefined {
  if (!isLoopbackHost(request.headers.get("host") ?? "")) {
    return problem("forbidden", "Ask by a loopback name such as localhost: there is no sign-in yet.");
  }
  const site = request.headers.get("sec-fetch-site");
  if (site === "cross-site" || site === "same-site") {
    return problem("forbidden", "Pages of other sites may not read this server.");
  }
  const origin = request.headers.get("origin");
  if (origin && !isLoopbackHost(hostOf(origin))) {
    return problem("forbidden", "Pages of other sites may not read this server.");
  }
  return undefined;
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
