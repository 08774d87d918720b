import { InteractError } from "../interact-error.ts";
import type { ConformanceKit } from "./conformance-kit.ts";
import type { ChannelReport } from "./conformance-report.ts";

/** Has the statistics of our own subscription sent anew: other subscribers notice nothing [manual: clear_*_stats]. */
export async function clearCaches(
  kit: ConformanceKit,
  subscriptionId: string | number,
  signal: AbortSignal,
): Promise<NonNullable<ChannelReport["clears"]>> {
  const clears: { name: string; outcome: string }[] = [];
  for (const name of ["clear_service_stats", "clear_agent_stats"] as const) {
    try {
      await kit.client.command({ name, subscriptionId }, signal);
      clears.push({ name, outcome: "ok" });
    } catch (cause) {
      if (!(cause instanceof InteractError)) throw cause;
      clears.push({ name, outcome: cause.errorType ?? cause.code });
    }
  }
  return clears;
}
