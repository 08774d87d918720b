const shortestMs = 1_000;
const longestMs = 30_000;

/**
 * Full jitter: a uniformly random wait between one second and `2^attempt` seconds, at most thirty.
 * `attempt` counts from 0; `random` returns [0, 1).
 */
export function backoffDelay(attempt: number, random: () => number): number {
  const ceiling = Math.min(longestMs, shortestMs * 2 ** Math.min(attempt, 10));
  return Math.round(shortestMs + random() * (ceiling - shortestMs));
}
