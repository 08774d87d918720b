import { type FloorAgent, type FloorPause, operatingStateId } from "@/lib/domain/index.ts";

/** Whether the CTI could do it: it refuses what is asked of an agent who is not logged in. An unknown state is tried. */
export function canLogOut({ presence }: Pick<FloorAgent, "presence">): boolean {
  return presence !== "offline";
}

/** Whether the state would be another one than the agent is in, or is about to be in. */
export function canSetState(agent: FloorAgent, stateId: string, pause?: FloorPause): boolean {
  const { presence, pendingPause } = agent;
  if (presence === "offline") return false;
  if (stateId === operatingStateId) {
    return (
      presence === "paused" || presence === "faulted" || presence === "unknown" || pendingPause !== undefined
    );
  }
  if (pause !== undefined && pendingPause?.name === pause.name) return false;
  return (
    presence !== "paused" ||
    !(agent.stateId === stateId || (pause !== undefined && agent.pause?.name === pause.name))
  );
}

/** The pauses that a person can put an agent of `source` into, by name. Scheduled ones begin by themselves. */
export function manualPauses(
  pauses: Readonly<Record<string, FloorPause>>,
  source: string,
): readonly FloorPause[] {
  return Object.entries(pauses)
    .filter(([id, { trigger }]) => trigger === "manual" && id.startsWith(`${source}:`))
    .map(([, pause]) => pause)
    .sort((a, b) => a.name.localeCompare(b.name));
}
