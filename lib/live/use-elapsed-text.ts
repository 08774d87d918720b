"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { browserSession } from "./browser-session.ts";
import { everySecond } from "./every-second.ts";
import { type Clock, nowOf, watchNow } from "./watch-now.ts";

/** Where an elapsed time is drawn, and what it is before the next second. */
export interface ElapsedText {
  readonly element: RefObject<HTMLSpanElement | null>;
  readonly seconds: number;
  readonly text: string;
}

/**
 * The time since an instant (epoch milliseconds) as the only text of one element, with its seconds as `data-value`, brought
 * up to date each second past React: a table has a hundred of them, and drawing each as a component would cost more than
 * all that changes otherwise. While the page is not live it stands at the last good news. Undefined while the time is unknown.
 */
export function useElapsedText(
  sinceMs: number,
  plusSeconds: number,
  clock: Clock,
  write: (seconds: number) => string,
): ElapsedText | undefined {
  const element = useRef<HTMLSpanElement>(null);
  const isKnown = useSyncExternalStore(
    watchNow,
    () => nowOf(clock) !== undefined,
    () => false,
  );
  const read = () => elapsed(sinceMs, plusSeconds, clock);
  const draw = useRef<() => void>(undefined);
  // After every drawing by React as well: it knows only what it wrote itself, and may keep a text that has ticked on since.
  useLayoutEffect(() => {
    draw.current = () => drawElapsed(element.current, read(), write);
    draw.current();
  });
  useEffect(() => everySecond(() => draw.current?.()), []);
  const seconds = isKnown ? read() : undefined;
  return seconds === undefined ? undefined : { element, seconds, text: write(seconds) };
}

function elapsed(sinceMs: number, plusSeconds: number, clock: Clock): number | undefined {
  const tickMs = nowOf(clock);
  if (tickMs === undefined || !Number.isFinite(sinceMs)) return undefined;
  const { level, sinceMs: goodMs } = browserSession().freshness.getState();
  // Not live: what was true at the last good news is all that is known, so the time stands still there.
  const nowMs = level === "not-live" && goodMs !== undefined ? Math.min(tickMs, goodMs) : tickMs;
  return plusSeconds + Math.max(0, Math.floor((nowMs - sinceMs) / 1_000));
}

function drawElapsed(
  element: HTMLSpanElement | null,
  seconds: number | undefined,
  write: (seconds: number) => string,
): void {
  if (element === null || seconds === undefined) return;
  const value = String(seconds);
  const text = write(seconds);
  const node = element.firstChild;
  if (element.dataset.value !== value) element.dataset.value = value;
  if (node !== null && node.nodeValue !== text) node.nodeValue = text;
}
