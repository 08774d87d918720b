"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** A live value that glows once when its text changed; not at all when motion is reduced. */
export function Glowing({
  text,
  hooks,
  children,
}: {
  readonly text: string;
  readonly hooks?: Readonly<Record<`data-${string}`, string | number | undefined>>;
  readonly children?: ReactNode;
}) {
  const element = useRef<HTMLSpanElement>(null);
  const shown = useRef(text);
  useEffect(() => {
    if (shown.current === text) return;
    shown.current = text;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    element.current?.animate([{ backgroundColor: "var(--glow)" }, { backgroundColor: "transparent" }], 900);
  }, [text]);
  return (
    <span ref={element} className="live-value rounded-sm" {...hooks}>
      {text}
      {children}
    </span>
  );
}
