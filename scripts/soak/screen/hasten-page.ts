/**
 * Runs in a page, before its own scripts: its time runs `haste` times as fast since `origin` (epoch ms), timers included,
 * as that of the server does (`e2e/support/hasten-process.mjs`). Frames come as the browser paints them.
 */
export function hastenPage({ haste, origin }: { readonly haste: number; readonly origin: number }): void {
  const TrueDate = Date;
  const trueNow = performance.now.bind(performance);
  const frame = requestAnimationFrame.bind(window);
  const now = () => Math.floor(origin + (TrueDate.now() - origin) * haste);
  window.Date = new Proxy(TrueDate, {
    construct: (target, given) => (given.length === 0 ? new target(now()) : Reflect.construct(target, given)),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
  performance.now = () => trueNow() * haste;
  window.requestAnimationFrame = (draw) => frame((atMs) => draw(atMs * haste));
  // Answers come by the wall's time, so that a deadline may not be as short as the page's time would have it.
  const leastDeadlineMs = 1_000;
  const deadline = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (delayMs) => deadline(Math.max(leastDeadlineMs, delayMs / haste));
  for (const name of ["setTimeout", "setInterval"] as const) {
    const start = window[name].bind(window) as (
      run: TimerHandler,
      delayMs: number,
      ...given: unknown[]
    ) => number;
    Object.assign(window, {
      [name]: (run: TimerHandler, delayMs?: number, ...given: unknown[]) =>
        start(run, (delayMs ?? 0) / haste, ...given),
    });
  }
}
