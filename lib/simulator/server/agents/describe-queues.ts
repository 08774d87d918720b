import type { AgentFacts } from "../../world/types";
import type { Cti } from "../cti";
import type { Format } from "../wire/format";
import type { Tree } from "../wire/tree";
import { describeAgent } from "./describe-agent";

/** Data of on_queue_change: the queues of `services` as one agent sees them. */
export function describeQueues(
  agent: AgentFacts,
  services: readonly string[],
  format: Format,
  cti: Cti,
): { readonly [field: string]: Tree | undefined } {
  const length = format === "xml" && cti.quirks.has("61") ? "lenght" : "length";
  const queues = services.map((service) => {
    const waiting = cti.world.serviceCalls(service).filter(({ queued }) => queued);
    const calls = waiting.map(({ media, id }) => ({ media_type: media, call_id: id }));
    return { service, [length]: waiting.length, calls };
  });
  return { ...describeAgent(agent, cti), queues };
}
