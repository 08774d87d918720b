import type { EntityId, FloorCommand, FloorDocument } from "@/lib/domain/index.ts";

/** Somebody's command that has not ended. */
export interface UnderwayCommand {
  readonly id: string;
  readonly command: FloorCommand;
}

const known = new WeakMap<FloorDocument["commands"], ReadonlyMap<EntityId, readonly UnderwayCommand[]>>();
const none: readonly UnderwayCommand[] = [];

/** What is under way for an agent or service, by whomever; computed once for each state of the commands. */
export function commandsUnderway(
  commands: FloorDocument["commands"],
  target: EntityId,
): readonly UnderwayCommand[] {
  let byTarget = known.get(commands);
  if (byTarget === undefined) {
    byTarget = groupUnderway(commands);
    known.set(commands, byTarget);
  }
  return byTarget.get(target) ?? none;
}

/** Whether two lists tell the same. */
export function isSameUnderway(a: readonly UnderwayCommand[], b: readonly UnderwayCommand[]): boolean {
  return a.length === b.length && a.every(({ command }, at) => command === b[at]?.command);
}

function groupUnderway(
  commands: FloorDocument["commands"],
): ReadonlyMap<EntityId, readonly UnderwayCommand[]> {
  const byTarget = new Map<EntityId, readonly UnderwayCommand[]>();
  for (const [id, command] of Object.entries(commands)) {
    const { target, endedAt, status } = command;
    if (target === undefined || endedAt !== undefined || (status !== "sent" && status !== "accepted"))
      continue;
    byTarget.set(target, [...(byTarget.get(target) ?? []), { id, command }]);
  }
  return byTarget;
}
