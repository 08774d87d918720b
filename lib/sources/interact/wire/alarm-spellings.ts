const alternatives: ReadonlyMap<string, readonly string[]> = new Map([
  ["max_queue_abandonn_rate", ["max_queue_abandomn_rate", "max_queue_abandon_rate"]],
  ["max_branch_abandomn_rate", ["max_branch_abandonn_rate", "max_branch_abandon_rate"]],
]);

/**
 * The spellings of an alarm to try when subscribing, in order: the manual spells two of its alarms in three ways.
 * The first is the canonical one; go to the next when the answer is `invalid_item`.
 */
export function alarmSpellings(canonicalName: string): readonly string[] {
  return [canonicalName, ...(alternatives.get(canonicalName) ?? [])];
}
