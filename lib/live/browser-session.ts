import type { FloorSession } from "./floor-session.ts";
import { LiveSession } from "./live-session.ts";
import type { TabSharing } from "./tab-sharing.ts";

const place = Symbol.for("mirante.live");
const replayPlace = Symbol.for("mirante.replay");

/** Kept on the global object: a hot reload of this module must find the stream that is already open. */
type Home = typeof globalThis & { [place]?: LiveSession; [replayPlace]?: FloorSession | undefined };

/** What this tab draws from: the replay while there is one, else the live session. */
export function browserSession(): FloorSession {
  const home: Home = globalThis;
  return home[replayPlace] ?? liveSession();
}

/** Draws from a replay from now on, or from the live session again. Whoever listens to the other one must be drawn anew. */
export function drawFrom(replay: FloorSession | undefined): void {
  const home: Home = globalThis;
  home[replayPlace] = replay;
}

/** The one live session of this tab, made on first use and not started. On the server: one that stays empty. */
export function liveSession(): LiveSession {
  const home: Home = globalThis;
  home[place] ??= new LiveSession({
    fetch: (url, init) => fetch(url, init),
    monotonicMs: () => performance.now(),
    wallMs: () => Date.now(),
    random: Math.random,
    isHidden: () => typeof document === "undefined" || document.visibilityState === "hidden",
    sharing: browserSharing(),
  });
  return home[place];
}

/** Undefined on the server, in an insecure context (which has no locks) and in an older browser. */
function browserSharing(): TabSharing | undefined {
  if (typeof window === "undefined" || !window.isSecureContext) return undefined;
  if (typeof BroadcastChannel === "undefined" || !("locks" in navigator)) return undefined;
  return {
    locks: navigator.locks,
    openChannel: (name) => new BroadcastChannel(name),
    name: `mirante.stream:/api/stream:${process.env.NEXT_PUBLIC_LIVE_BUILD ?? "development"}`,
    newTerm: () => crypto.randomUUID(),
  };
}
