import { problem } from "@/app/api/problem.ts";
import type { AskedRequest, Auth } from "@/lib/auth/server.ts";

/** The refusal of a request that a page of another site may have made; undefined for all others. */
export function refuseForged(request: AskedRequest, auth: Pick<Auth, "judgeOrigin">): Response | undefined {
  switch (auth.judgeOrigin(request)) {
    case "ok":
      return undefined;
    case "foreign_host":
      return problem("forbidden", "Ask by a name of this server: localhost, or the one in PUBLIC_URL.");
    case "no_json":
      return problem("unsupported_media_type", "Send Content-Type: application/json.");
    case "no_origin":
      return problem("forbidden", "Name the page that asks (Origin), or use an API key instead of a cookie.");
    case "foreign_page":
      return problem("forbidden", "Pages of other sites may neither read nor change anything here.");
  }
}
