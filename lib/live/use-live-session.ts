"use client";

import { useEffect } from "react";
import { browserSession } from "./browser-session.ts";
import { askedReplay } from "./replay-address.ts";
import { currentReplay, enterReplay } from "./replay-mode.ts";

let mounts = 0;

/**
 * Keeps the tab live while a component is mounted, and looks at it whenever the page wakes up.
 * Mounting twice (strict mode, two layouts) still means one stream.
 */
export function useLiveSession(): void {
  useEffect(() => {
    const session = browserSession();
    const asked = askedReplay();
    const lifetime = new AbortController();
    const check = () => {
      if (document.visibilityState === "visible") session.check();
    };
    const leave = () => session.stop();
    const comeBack = () => {
      if (session === browserSession()) session.start();
      check();
    };
    const { signal } = lifetime;
    for (const event of ["focus", "online"]) window.addEventListener(event, check, { signal });
    document.addEventListener("visibilitychange", check, { signal });
    // A page on its way out must not reconnect; one that comes back from the back-forward cache must.
    window.addEventListener("pagehide", leave, { signal });
    window.addEventListener("pageshow", comeBack, { signal });
    // A frozen page could not lead the other tabs: it lets go first.
    document.addEventListener("freeze", leave, { signal });
    document.addEventListener("resume", comeBack, { signal });
    mounts += 1;
    // The address asks for a replay: nothing live is shown before it. Where it cannot be had, what is live is.
    if (asked === undefined || currentReplay() !== undefined) session.start();
    else void enterReplay(asked).then((isThere) => (isThere ? undefined : session.start()));
    return () => {
      lifetime.abort();
      mounts -= 1;
      // React mounts twice in development: only a page that is really gone closes the stream.
      setTimeout(() => {
        if (mounts === 0) browserSession().stop();
      }, 1_000);
    };
  }, []);
}
