import type { FloorAgent } from "../floor.ts";

/**
 * Whether the agent has a contact in hand; undefined when nobody can tell. States decide where they are known, since
 * a list of calls may lag behind them; an agent who left has none.
 */
export function hasContact({ presence, calls }: FloorAgent): boolean | undefined {
  if (presence === "busy" || presence === "private") return true;
  if (presence === "offline") return false;
  const held = calls === undefined ? undefined : Object.keys(calls).length > 0;
  return presence === "unknown" ? held : (held ?? false);
}
