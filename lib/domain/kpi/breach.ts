/** Beyond it the arithmetic of fractions is not exact any more, and no contact centre goes. */
const mostContacts = 1e9;

/** Seconds until a wait that began at `startedAtMs` passes the limit; negative: it did so that long ago. */
export function secondsToBreach(startedAtMs: number, limitSeconds: number, nowMs: number): number {
  return Math.floor(limitSeconds - (nowMs - startedAtMs) / 1_000);
}

/**
 * How many contacts in a row must be answered in target to bring `met` of `total` to the target again:
 * ceil((T·N − M) / (1 − T)), and 0 when it is met. Undefined where no number of them does (a target of 100 % once
 * missed) or the figures make no sense.
 */
export function answersToRecover(target: number, met: number, total: number): number | undefined {
  if (!makesSense(target, met, total)) return undefined;
  const isMet = (answers: number) => (met + answers) / (total + answers) >= target;
  if (total === 0 || isMet(0)) return 0;
  if (target >= 1) return undefined;
  const guess = Math.ceil((target * total - met) / (1 - target));
  return guess > mostContacts ? undefined : settle(guess, isMet, 1);
}

/**
 * How many contacts in a row may be missed before the target is: the largest k with met / (total + k) ≥ target.
 * Undefined where the target can never be missed, or the figures make no sense.
 */
export function missesAfforded(target: number, met: number, total: number): number | undefined {
  if (!makesSense(target, met, total) || target === 0) return undefined;
  const holds = (misses: number) => total + misses === 0 || met / (total + misses) >= target;
  if (!holds(0)) return 0;
  const guess = Math.floor(met / target - total);
  return guess > mostContacts ? undefined : settle(guess, holds, -1);
}

function makesSense(target: number, met: number, total: number): boolean {
  const isShare = target >= 0 && target <= 1;
  return isShare && met >= 0 && met <= total && total <= mostContacts;
}

/** Arithmetic of fractions may be off by one: the answer is the outermost number for which it is true. */
function settle(guess: number, isTrue: (count: number) => boolean, outwards: 1 | -1): number {
  let count = Math.max(0, guess);
  while (!isTrue(count)) count += outwards;
  while (count - outwards >= 0 && isTrue(count - outwards)) count -= outwards;
  return count;
}
