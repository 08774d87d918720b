import { mayReload } from "./reload-guard.ts";

const patienceMs = 5_000;

/**
 * Loads the page anew, but only where the server answers: a browser's own error page could not come back by itself.
 * Resolves with whether it does.
 */
export async function reloadScreen(): Promise<boolean> {
  const answer = await fetch("/healthz", {
    cache: "no-store",
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => undefined);
  if (answer?.ok !== true || !mayReload(sessionStorage, Date.now())) return false;
  location.reload();
  return true;
}
