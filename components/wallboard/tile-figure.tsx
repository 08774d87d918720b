"use client";

import type { CSSProperties, ReactNode } from "react";

/** A narrow figure does not grow beyond this, so that it keeps its size as it gains a digit. */
const leastLetters = 4;

/** One line of text, as large as its box allows, from its length alone: nothing is measured and nothing jumps. */
export function TileFigure({
  letters,
  className,
  children,
}: {
  /** How much room the text takes, or may take, in digits. */
  readonly letters: number;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <div
      className={`tile-figure ${className ?? ""}`}
      style={{ "--letters": Math.max(leastLetters, letters) } as CSSProperties}
    >
      <div className="tile-figure-text">{children}</div>
    </div>
  );
}
