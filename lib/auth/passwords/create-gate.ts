import { AuthError } from "../auth-error.ts";

export interface GateLimits {
  readonly parallel: number;
  /** How many may wait; one more is refused with `busy`. */
  readonly waiting: number;
}

/** Lets at most so many pieces of work run at once, the others in the order they came. */
export function createGate(limits: GateLimits): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;

  return async (work) => {
    if (running < limits.parallel) running += 1;
    else if (queue.length >= limits.waiting) throw new AuthError("busy", { retryAfterSeconds: 2 });
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      // The place is handed on, so that nobody who comes later can slip in between.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
