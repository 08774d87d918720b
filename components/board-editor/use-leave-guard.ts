"use client";

import { useEffect, useEffectEvent } from "react";
import { addKeyHandler } from "../keyboard/key-handlers.ts";
import { keyMap } from "../keyboard/key-map.ts";

/**
 * While `isGuarded`, whoever leaves the page is asked first: the browser asks before it closes or loads another page; for a
 * link of ours, or keys that lead elsewhere, `ask` is told where to. The browser's own way back cannot be held up.
 */
export function useLeaveGuard(isGuarded: boolean, ask: (href: string) => void): void {
  const askFor = useEffectEvent(ask);
  useEffect(() => {
    if (!isGuarded) return;
    const lifetime = new AbortController();
    const { signal } = lifetime;
    window.addEventListener("beforeunload", (event) => event.preventDefault(), { signal });
    const holdLink = (event: MouseEvent) => {
      const href = hrefOf(event);
      if (href === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      askFor(href);
    };
    // Before the link's own listener, which would be on its way already.
    window.addEventListener("click", holdLink, { signal, capture: true });
    const drops = keyMap.flatMap(({ intent, href }) =>
      href === undefined ? [] : [addKeyHandler(intent, () => askFor(href))],
    );
    return () => {
      lifetime.abort();
      for (const drop of drops) drop();
    };
  }, [isGuarded]);
}

/** The page of ours that a press on a link leads to in this tab; undefined = it leads nowhere, or not in this tab. */
function hrefOf({ target, button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): string | undefined {
  const link = target instanceof Element ? target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || button !== 0) return undefined;
  const isElsewhere =
    ctrlKey || metaKey || shiftKey || altKey || link.target === "_blank" || link.download !== "";
  const { origin, pathname, search, hash } = new URL(link.href);
  if (isElsewhere || origin !== window.location.origin) return undefined;
  return pathname === window.location.pathname ? undefined : `${pathname}${search}${hash}`;
}
