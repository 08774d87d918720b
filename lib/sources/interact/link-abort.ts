/**
 * A controller that aborts with its parent. Abort it when the work is done: that also takes its listener
 * off the parent, so a signal that lives for months gathers nothing. (AbortSignal.any does, on Node 20.)
 */
export function linkAbort(parent: AbortSignal): AbortController {
  const controller = new AbortController();
  if (parent.aborted) controller.abort(parent.reason);
  else
    parent.addEventListener("abort", () => controller.abort(parent.reason), {
      once: true,
      signal: controller.signal,
    });
  return controller;
}
