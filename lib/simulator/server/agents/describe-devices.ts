import type { AgentFacts } from "../../world/types";
import type { Tree } from "../wire/tree";

/** The `devices` an agent handles contacts with. */
export function describeDevices({ devices }: AgentFacts): Tree {
  return devices.map(({ media, quantity, handleMode }) => ({
    media_type: media,
    quantity,
    handle_mode: handleMode,
  }));
}
