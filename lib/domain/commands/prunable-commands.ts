import type { FloorCommand } from "../floor.ts";

export interface CommandLimits {
  /** How long an ended command stays on the floor. */
  readonly keptMs: number;
  /** Ended ones beyond this many leave at once, the earliest ended first. */
  readonly mostEnded: number;
}

/** Ids of the ended commands that have no place on the floor any more. Pending ones always have. */
export function prunableCommands(
  commands: ReadonlyMap<string, FloorCommand>,
  nowMs: number,
  { keptMs, mostEnded }: CommandLimits,
): readonly string[] {
  const ended = [...commands].flatMap(([id, { endedAt }]) =>
    endedAt === undefined ? [] : [{ id, endedMs: Date.parse(endedAt) }],
  );
  ended.sort((a, b) => b.endedMs - a.endedMs);
  return ended
    .filter(({ endedMs }, index) => index >= mostEnded || endedMs + keptMs <= nowMs)
    .map(({ id }) => id);
}
