import { cpus, loadavg } from "node:os";

/** How many times slower than an idle machine this one is now: limits in real time stretch by it. At least 1. */
export function slowness(): number {
  const [running = 0] = loadavg();
  return Math.max(1, running / cpus().length);
}
