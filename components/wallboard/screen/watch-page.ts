/**
 * The watchdog of a screen, outside React: it runs in the page as text (`WatchdogScript`), so that it refers to nothing
 * but itself and the browser. Where React has not painted for 45 s, by the mark that `useHeartbeat` makes, it says so in
 * a plain banner and loads the page anew: only once the server answers, with growing pauses, and at most three times in
 * ten minutes (`reload-guard.ts` counts in the same place).
 */
export function watchPage(): void {
  const lookEveryMs = 5_000;
  const patienceMs = 45_000;
  const longestPauseMs = 120_000;
  const key = "mirante-screen-reloads";
  const root = document.documentElement;
  const words = document.currentScript === null ? {} : (document.currentScript as HTMLElement).dataset;
  let beat = root.dataset.heartbeat;
  let beatAtMs = performance.now();
  let lookedAtMs = beatAtMs;
  let pauseMs = lookEveryMs;
  let triedAtMs = Number.NEGATIVE_INFINITY;
  let banner: HTMLElement | undefined;

  const mayReload = (): boolean => {
    try {
      const now = Date.now();
      const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
      const times = Array.isArray(kept) ? kept : [];
      const recent = times.filter((at) => typeof at === "number" && now - at < 600_000 && at <= now);
      if (recent.length >= 3) return false;
      sessionStorage.setItem(key, JSON.stringify([...recent, now]));
      return true;
    } catch {
      return false;
    }
  };

  const say = (): void => {
    if (banner !== undefined) return;
    banner = document.createElement("div");
    banner.className = "screen-watchdog";
    banner.setAttribute("role", "alert");
    banner.textContent = words.stands ?? "";
    (document.body ?? root).append(banner);
  };

  const recover = (nowMs: number): void => {
    if (nowMs - triedAtMs < pauseMs) return;
    triedAtMs = nowMs;
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
    fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(lookEveryMs) }).then(
      (answer) => {
        if (answer.ok && mayReload()) location.reload();
      },
      () => undefined,
    );
  };

  setInterval(() => {
    const nowMs = performance.now();
    // Asleep, frozen or hidden: React could not paint, and gets its time anew.
    const hasSlept = nowMs - lookedAtMs > 4 * lookEveryMs || document.visibilityState === "hidden";
    lookedAtMs = nowMs;
    if (hasSlept || root.dataset.heartbeat !== beat) {
      beat = root.dataset.heartbeat;
      beatAtMs = nowMs;
      pauseMs = lookEveryMs;
      banner?.remove();
      banner = undefined;
    } else if (nowMs - beatAtMs > patienceMs) {
      say();
      recover(nowMs);
    }
  }, lookEveryMs);
}
