/**
 * A controller that aborts with its parent. Abort it when the work is done: that also takes its listener
 * off the parent, so a signal that lives for months gathers nothing. (AbortSignal.any does, on Node 20; so does the `signal`
 * of addEventListener, whose removals but the last the collector takes away.)
 */
export function linkAbort(parent: AbortSignal): AbortController {
  const controller = new AbortController();
  if (parent.aborted) {
    controller.abort(parent.reason);
    return controller;
  }
  const follow = (): void => controller.abort(parent.reason);
  parent.addEventListener("abort", follow, { once: true });
  controller.signal.addEventListener("abort", () => parent.removeEventListener("abort", follow), {
    once: true,
  });
  return controller;
}
