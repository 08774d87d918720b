"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { glow } from "./glow.ts";

/** A live value that glows once when its text changed. */
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
    if (element.current !== null) glow(element.current);
  }, [text]);
  return (
    <span ref={element} className="live-value rounded-sm" {...hooks}>
      {text}
      {children}
    </span>
  );
}
