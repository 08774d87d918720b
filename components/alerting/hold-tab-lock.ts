/**
 * Calls `onHeld` once no other tab of this browser holds `name`, and holds it until the signal aborts. Where there are
 * no locks (plain HTTP from another host) every tab holds it.
 */
export function holdTabLock(name: string, signal: AbortSignal, onHeld: () => void): void {
  if (!("locks" in navigator) || navigator.locks === undefined) {
    onHeld();
    return;
  }
  const hold = () =>
    new Promise<void>((resolve) => {
      if (signal.aborted) return resolve();
      signal.addEventListener("abort", () => resolve(), { once: true });
      onHeld();
    });
  navigator.locks.request(name, { signal }, hold).catch(() => {
    // Aborted while it waited, or no locks for this page: another tab speaks.
  });
}
