import { LiveSession } from "./live-session.ts";

const place = Symbol.for("mirante.live");

/** Kept on the global object: a hot reload of this module must find the stream that is already open. */
type Home = typeof globalThis & { [place]?: LiveSession };

/** The one live session of this tab, made on first use and not started. On the server: one that stays empty. */
export function browserSession(): LiveSession {
  const home: Home = globalThis;
  home[place] ??= new LiveSession({
    fetch: (url, init) => fetch(url, init),
    monotonicMs: () => performance.now(),
    wallMs: () => Date.now(),
    random: Math.random,
    isHidden: () => typeof document === "undefined" || document.visibilityState === "hidden",
  });
  return home[place];
}
