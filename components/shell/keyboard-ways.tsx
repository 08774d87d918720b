"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { type KeyIntent, readKeys } from "./read-keys.ts";

/** The keyboard everywhere: `/` to the search, `g` then a letter to a page, Escape one step back. */
export function KeyboardWays() {
  const router = useRouter();
  const path = usePathname();
  const prefixAtMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const lifetime = new AbortController();
    const listen = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
      const isOurs = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isOurs) return;
      const hasPrefix = event.timeStamp - prefixAtMs.current < 1_500;
      const intent = readKeys({ key: event.key, hasPrefix, isTyping, path });
      prefixAtMs.current = intent?.type === "prefix" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (intent === undefined || intent.type === "prefix") return;
      if (intent.type === "search") event.preventDefault();
      follow(intent, (href) => router.push(href));
    };
    window.addEventListener("keydown", listen, { signal: lifetime.signal });
    return () => lifetime.abort();
  }, [router, path]);
  return null;
}

function follow(intent: KeyIntent, go: (href: string) => void): void {
  if (intent.type === "go") go(intent.href);
  if (intent.type === "search") document.querySelector<HTMLElement>("[data-search]")?.focus();
  if (intent.type === "leave" && document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
