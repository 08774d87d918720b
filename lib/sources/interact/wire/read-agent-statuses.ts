import type { PlainNode } from "../codec/index.ts";
import type { Reading } from "./diagnostics.ts";
import type { WireAgentStatus } from "./wire-agent.ts";

export function readAgentStatuses(tree: PlainNode): Reading<readonly WireAgentStatus[]> {
  throw new Error(`not yet ${typeof tree}`);
}
